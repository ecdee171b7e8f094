import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { VersionField } from "@/app/_ui/forms/version-field";
import { TextLink } from "@/app/_ui/text-link";
import { saveContactAction } from "@/app/(app)/contacts/actions";
import type { FormState } from "@/lib/actions/form-state";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { KnownPhone } from "@/lib/data/debts/lender-phones";
import type { LenderView } from "@/lib/data/debts/lenders";
import type { ContactView } from "@/lib/data/negotiation/contact-view";
import type { WallClock } from "@/lib/domain/negotiation/contact";
import { Cards, FOLDS } from "./cards";
import type { OfferedNumber } from "./known-number";
import { ConductFields, MoreContactFields } from "./more-contact-fields";
import { QuestionFields } from "./question-fields";
import { TapFields } from "./tap-fields";

/** How it came, as the buttons on top of the form say it. */
export const CONTACT_WAYS = ["call", "message", "visit", "out"] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

export type ContactFormProps = {
  as: ContactWay;
  editing: ContactView | null;
  /** The ones in touch last first. */
  lenders: readonly LenderView[];
  debts: readonly DebtView[];
  /** The lender that is picked from the start; null: none. */
  chosen: string | null;
  /** The debt from whose page it was opened; null: none. */
  debtId: string | null;
  /** What clocks in Asia/Shanghai show now. */
  clock: WallClock;
  numbers: readonly OfferedNumber[];
  initial: FormState;
  /** Changes with each save: the form shows afresh what is stored. */
  saves?: string;
};

/** A contact, new or logged. Four taps are enough for a call; it waits for a connection and sends itself. */
export function ContactForm(form: ContactFormProps) {
  const { as, editing, debtId, initial, saves } = form;
  const [t, tActions] = [useTranslations("contacts.form"), useTranslations("actions")];
  const isCall = editing ? editing.channel === "phone" : as === "call" || as === "out";
  const back = (debtId === null ? "/contacts" : `/debts/${debtId}/timeline`) as Route;
  return (
    <Form
      key={saves}
      action={saveContactAction}
      initial={initial}
      className="grid gap-4"
      label={editing ? t("title_edit") : t("title")}
      resends
    >
      <input type="hidden" name="_form" value={contactFormName(editing)} />
      <input type="hidden" name="contactId" value={editing?.id ?? ""} />
      {editing ? <VersionField version={editing.version} /> : <WayOf as={as} debtId={debtId} />}
      <Card>
        <div className="grid gap-5">
          <TapFields {...form} />
        </div>
      </Card>
      {!editing && as !== "visit" && <Cards isVisit={false} />}
      <div className={FOLDS}>
        {isCall && <QuestionFields answers={editing?.answers ?? []} seconds={editing?.seconds ?? null} />}
        <MoreContactFields {...form} />
        {as !== "out" && <ConductFields editing={editing} />}
      </div>
      {/* In reach of the thumb however long the form is: above the phone's bottom bar. */}
      <div className="sticky bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-5 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-card border border-line bg-paper px-4 py-2.5 desk:static desk:border-0 desk:bg-transparent desk:p-0">
        <div className="grow desk:grow-0">
          <SubmitButton look="main" pending={t("sending")} block>
            {editing ? t("save_edit") : t("save")}
          </SubmitButton>
        </div>
        <TextLink href={back}>{editing ? tActions("back") : t("cancel")}</TextLink>
      </div>
    </Form>
  );
}

/** What the buttons on top of the form decided; a message says its channel itself. */
function WayOf({ as, debtId }: { as: ContactWay; debtId: string | null }) {
  return (
    <>
      <input type="hidden" name="direction" value={as === "out" ? "out" : "in"} />
      {as !== "message" && <input type="hidden" name="channel" value={as === "visit" ? "visit" : "phone"} />}
      {debtId !== null && <input type="hidden" name="from" value={debtId} />}
    </>
  );
}

/** Names the form's draft. */
export function contactFormName(editing: { id: string } | null): string {
  return editing ? `contact:${editing.id}` : "contact:new";
}

/** Numbers with the sentence that says whose they are. */
export function useOfferedNumbers(phones: readonly KnownPhone[], lenders: readonly LenderView[]): OfferedNumber[] {
  const t = useTranslations("contacts.form");
  const locale = useLocale();
  return phones.flatMap(({ number, lenderId, party }) => {
    const lender = lenders.find(({ id }) => id === lenderId);
    if (!lender) return [];
    const sentence = t("known_number", { lender: locale === "en" ? lender.nameEn : lender.name });
    return [{ number, lenderId, party, sentence }];
  });
}
