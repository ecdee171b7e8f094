import { useLocale, useTranslations } from "next-intl";
import { RadioGroup } from "@/app/_ui/forms/choice-fields";
import { MoreFields } from "@/app/_ui/forms/more-fields";
import { SelectField } from "@/app/_ui/forms/select-field";
import { TextField } from "@/app/_ui/forms/text-field";
import type { LenderView } from "@/lib/data/debts/lenders";
import type { ContactView } from "@/lib/data/negotiation/contact-view";
import { CONTACT_PARTIES } from "@/lib/domain/negotiation/contact";
import type { ContactFormProps } from "./contact-form";

/** So many lenders stand as tiles; the others are in a list. */
const TILES = 8;

type TapFieldsProps = Pick<ContactFormProps, "as" | "editing" | "lenders" | "chosen">;

/** Who it was, whether it was picked up, which lender: one tap each. */
export function TapFields({ as, editing, lenders, chosen }: TapFieldsProps) {
  const t = useTranslations("contacts");
  const isCall = editing ? editing.channel === "phone" : as === "call" || as === "out";
  return (
    <>
      <RadioGroup
        name="party"
        label={t("form.party")}
        tiles
        defaultValue={editing?.party}
        options={CONTACT_PARTIES.map((value) => ({ value, label: t(`party.${value}`) }))}
      />
      {isCall && <ConnectedField editing={editing} />}
      {!editing && as === "message" && (
        <RadioGroup
          name="channel"
          label={t("form.channel")}
          tiles
          defaultValue="sms"
          options={MESSAGES.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
      )}
      <LenderFields lenders={lenders} chosen={chosen} />
    </>
  );
}

const MESSAGES = ["sms", "wechat", "app_chat", "email", "letter", "court"] as const;

function ConnectedField({ editing }: { editing: ContactView | null }) {
  const t = useTranslations("contacts");
  const answers = (["yes", "no"] as const).map((value) => ({ value, label: t(`connected.${value}`) }));
  const unsaid = editing ? [{ value: "", label: t("form.unsaid") }] : [];
  const known = editing?.connected ?? null;
  return (
    <RadioGroup
      name="connected"
      label={t("form.connected")}
      tiles
      defaultValue={known === null ? (editing ? "" : undefined) : known ? "yes" : "no"}
      options={[...answers, ...unsaid]}
    />
  );
}

/** The lenders that were in touch last come first, as tiles; the others, and one that was never recorded, are in a fold. */
function LenderFields({ lenders, chosen }: { lenders: readonly LenderView[]; chosen: string | null }) {
  const t = useTranslations("contacts.form");
  const locale = useLocale();
  const ahead = lenders.toSorted((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
  const [shown, others] = [ahead.slice(0, TILES), ahead.slice(TILES)];
  const optionOf = ({ id, name, nameEn }: LenderView) => ({ value: id, label: locale === "en" ? nameEn : name });
  if (shown.length === 0) return <NameField />;
  return (
    <div className="grid gap-1">
      <RadioGroup
        name="lenderId"
        label={t("lender")}
        tiles
        defaultValue={chosen ?? undefined}
        options={shown.map(optionOf)}
      />
      <MoreFields
        summary={t(others.length > 0 ? "lender_other" : "lender_new")}
        names={["otherLenderId", "lenderName"]}
      >
        {others.length > 0 && (
          <SelectField
            name="otherLenderId"
            label={t("lender_pick")}
            empty={t("lender_none")}
            options={others.map(optionOf)}
          />
        )}
        <NameField />
      </MoreFields>
    </div>
  );
}

function NameField() {
  const t = useTranslations("contacts.form");
  return <TextField name="lenderName" label={t("lender_name")} hint={t("lender_name_hint")} maxLength={60} />;
}
