import { useLocale, useTranslations } from "next-intl";
import { debtName, lenderName } from "@/app/_order/debt-name";
import { CheckboxField, RadioGroup } from "@/app/_ui/forms/choice-fields";
import { DayField } from "@/app/_ui/forms/day-field";
import { MoreFields } from "@/app/_ui/forms/more-fields";
import { SelectField } from "@/app/_ui/forms/select-field";
import { TextAreaField } from "@/app/_ui/forms/text-area-field";
import { TextField } from "@/app/_ui/forms/text-field";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { ContactView } from "@/lib/data/negotiation/contact-view";
import { CONDUCT_TAGS } from "@/lib/domain/conduct/conduct-rule";
import { CONTACT_CHANNELS, CONTACT_DIRECTIONS, type WallClock } from "@/lib/domain/negotiation/contact";
import { minuteToText } from "@/lib/domain/negotiation/wall-time";
import type { ContactFormProps } from "./contact-form";
import { KnownNumber } from "./known-number";

const WHEN = ["on", "at", "number", "ownNumber", "organisation", "staffNumber", "debtId"] as const;
const SAID = ["summary", "theyAsked", "iSaid", "followUpOn", "verified"] as const;

type MoreProps = Pick<ContactFormProps, "editing" | "clock" | "numbers" | "debts" | "debtId">;

/** Everything that can wait, folded away. */
export function MoreContactFields({ editing, clock, numbers, debts, debtId }: MoreProps) {
  const t = useTranslations("contacts.form");
  const when = editing ?? clock;
  return (
    <MoreFields summary={t("more")} names={[...WHEN, ...SAID]} open={editing !== null}>
      <WhenFields when={when} />
      {editing && <WayFields editing={editing} />}
      <div className="grid gap-1.5">
        <TextField
          name="number"
          type="tel"
          label={t("number")}
          hint={t("number_hint")}
          maxLength={40}
          defaultValue={editing?.number}
          autoComplete="off"
        />
        <KnownNumber numbers={numbers} />
      </div>
      <WhoFields editing={editing} debts={debts} debtId={debtId} />
      <SaidFields editing={editing} />
    </MoreFields>
  );
}

function WhenFields({ when }: { when: WallClock }) {
  const t = useTranslations("contacts.form");
  return (
    <div className="grid gap-5 desk:grid-cols-2">
      <DayField name="on" label={t("on")} defaultValue={when.on} />
      <TextField
        name="at"
        label={t("at")}
        hint={t("at_hint")}
        maxLength={10}
        inputMode="decimal"
        defaultValue={minuteToText(when.minute)}
      />
    </div>
  );
}

/** A logged contact can be corrected in whatever it said; a new one takes its way from the buttons on top. */
function WayFields({ editing }: { editing: ContactView }) {
  const t = useTranslations("contacts");
  return (
    <div className="grid gap-5 desk:grid-cols-2">
      <SelectField
        name="direction"
        label={t("form.direction")}
        defaultValue={editing.direction}
        options={CONTACT_DIRECTIONS.map((value) => ({ value, label: t(`direction.${value}`) }))}
      />
      <SelectField
        name="channel"
        label={t("form.channel")}
        defaultValue={editing.channel}
        options={CONTACT_CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
    </div>
  );
}

type WhoProps = { editing: ContactView | null; debts: readonly DebtView[]; debtId: string | null };

function WhoFields({ editing, debts, debtId }: WhoProps) {
  const t = useTranslations("contacts.form");
  const locale = useLocale();
  const options = debts.map((debt) => {
    const [name, lender] = [debtName(debt, locale), lenderName(debt, locale)];
    return { value: debt.id, label: name === lender ? lender : t("debt_of", { debt: name, lender }) };
  });
  return (
    <>
      <TextField name="organisation" label={t("organisation")} maxLength={80} defaultValue={editing?.organisation} />
      <div className="grid gap-5 desk:grid-cols-2">
        <TextField name="staffNumber" label={t("staff_number")} maxLength={40} defaultValue={editing?.staffNumber} />
        <TextField
          name="ownNumber"
          type="tel"
          label={t("own_number")}
          hint={t("own_number_hint")}
          maxLength={40}
          defaultValue={editing?.ownNumber}
          autoComplete="off"
        />
      </div>
      {options.length > 0 && (
        <SelectField
          name="debtId"
          label={t("debt")}
          empty={t("debt_all")}
          defaultValue={editing ? (editing.debtId ?? "") : (debtId ?? "")}
          options={options}
        />
      )}
    </>
  );
}

function SaidFields({ editing }: { editing: ContactView | null }) {
  const t = useTranslations("contacts.form");
  const verified = editing?.verified ?? null;
  return (
    <>
      <TextAreaField name="summary" label={t("summary")} maxLength={2000} defaultValue={editing?.summary} />
      <TextAreaField
        name="theyAsked"
        label={t("they_asked")}
        maxLength={1000}
        rows={2}
        defaultValue={editing?.theyAsked}
      />
      <TextAreaField name="iSaid" label={t("i_said")} maxLength={1000} rows={2} defaultValue={editing?.iSaid} />
      <DayField
        name="followUpOn"
        label={t("follow_up")}
        hint={t("follow_up_hint")}
        defaultValue={editing?.followUpOn ?? undefined}
      />
      <RadioGroup
        name="verified"
        label={t("verified")}
        columns
        defaultValue={verified === null ? "" : verified ? "yes" : "no"}
        options={[
          { value: "", label: t("verified_unknown") },
          { value: "yes", label: t("yes") },
          { value: "no", label: t("no") },
        ]}
      />
    </>
  );
}

/** What may not comply is ticked by the person, with the words that were used. A normal reminder needs no tick. */
export function ConductFields({ editing }: { editing: ContactView | null }) {
  const t = useTranslations();
  const isTold = editing !== null && (editing.tags.length > 0 || editing.words !== "" || editing.consented);
  return (
    <MoreFields summary={t("contacts.form.check")} names={["tags", "words", "consented"]} open={isTold}>
      <p className="text-small text-ink-2">{t("contacts.form.check_hint")}</p>
      <fieldset className="grid min-w-0 gap-2">
        <legend className="mb-2 font-strong">{t("contacts.form.tags")}</legend>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(min(14rem,100%),1fr))] gap-2">
          {CONDUCT_TAGS.map((tag, index) => (
            <CheckboxField
              key={tag}
              name="tags"
              index={index}
              value={tag}
              label={t(`conduct.tag.${tag}`)}
              defaultChecked={editing?.tags.includes(tag) ?? false}
            />
          ))}
        </div>
      </fieldset>
      <TextAreaField
        name="words"
        label={t("contacts.form.words")}
        hint={t("contacts.form.words_hint")}
        maxLength={1000}
        rows={2}
        defaultValue={editing?.words}
      />
      <CheckboxField
        name="consented"
        label={t("contacts.form.consented")}
        defaultChecked={editing?.consented ?? false}
      />
    </MoreFields>
  );
}
