import { useTranslations } from "next-intl";
import { AmountField } from "@/app/_ui/forms/amount-field";
import { CheckboxField } from "@/app/_ui/forms/choice-fields";
import { DayField } from "@/app/_ui/forms/day-field";
import { Form } from "@/app/_ui/forms/form";
import { KeptNotice } from "@/app/_ui/forms/kept-notice";
import { MoreFields } from "@/app/_ui/forms/more-fields";
import { SelectField } from "@/app/_ui/forms/select-field";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import type { DraftValues } from "@/lib/data/core/drafts";
import { fenToInput } from "@/lib/domain/basics/money";
import type { WhatIf } from "@/lib/domain/plan/what-if";
import { askWhatIfAction } from "./actions";
import { AnswersAtOnce } from "./answers-at-once";
import { WHAT_IF_REFUSED } from "./what-if-draft";

/** What can be ticked: offers that would be accepted, debts that would be left out. `hint` is a sum, or nothing while hidden. */
export type Choices = {
  offers: readonly { id: string; name: string; hint?: string }[];
  debts: readonly { id: string; name: string }[];
};

type WhatIfFormProps = { whatIf: WhatIf | null; refused: DraftValues | undefined; choices: Choices };

/** The question. It works without JavaScript, and answers while one types with it. */
export function WhatIfForm({ whatIf, refused, choices }: WhatIfFormProps) {
  const t = useTranslations("plan.what_if");
  return (
    <Form action={askWhatIfAction} initial={refused ? { values: refused } : {}} label={t("title")}>
      <input type="hidden" name="_form" value={WHAT_IF_REFUSED} />
      <AnswersAtOnce action={askWhatIfAction} />
      {refused && <KeptNotice>{t("kept")}</KeptNotice>}
      <MoneyFields whatIf={whatIf} />
      <Ticks whatIf={whatIf} choices={choices} />
      <SubmitButton pending={t("asking")}>{t("ask")}</SubmitButton>
    </Form>
  );
}

const PAIR = "grid grid-cols-[repeat(auto-fit,minmax(min(9.5rem,100%),1fr))] items-end gap-x-3 gap-y-5";

function MoneyFields({ whatIf }: { whatIf: WhatIf | null }) {
  const t = useTranslations("plan.what_if");
  return (
    <>
      <AmountField name="extra" label={t("extra")} defaultValue={fenToInput(whatIf?.extra ?? null)} />
      <div className={PAIR}>
        <AmountField name="lump" label={t("lump")} defaultValue={fenToInput(whatIf?.lump ?? null)} />
        <DayField name="lumpOn" label={t("lump_on")} defaultValue={whatIf?.lumpOn ?? ""} />
      </div>
      <SelectField
        name="incomeDirection"
        label={t("income_direction")}
        defaultValue={whatIf?.incomeFalls ? "less" : "more"}
        options={(["more", "less"] as const).map((value) => ({ value, label: t(`direction.${value}`) }))}
      />
      <div className={PAIR}>
        <AmountField name="income" label={t("income")} defaultValue={fenToInput(whatIf?.income ?? null)} />
        <DayField name="incomeFrom" label={t("income_from")} defaultValue={whatIf?.incomeFrom ?? ""} />
      </div>
    </>
  );
}

function Ticks({ whatIf, choices: { offers, debts } }: Pick<WhatIfFormProps, "whatIf" | "choices">) {
  const t = useTranslations("plan.what_if");
  const [accepted, leftOut] = [whatIf?.offers ?? [], whatIf?.leftOut ?? []];
  return (
    <>
      {offers.length > 0 && (
        <MoreFields summary={t("offers", { n: offers.length })} names={["offers"]} open={accepted.length > 0}>
          <p className="text-small text-ink-2">{t("offers_note")}</p>
          <div className="grid gap-2">
            {offers.map(({ id, name, hint }, index) => (
              <CheckboxField
                key={id}
                name="offers"
                value={id}
                index={index}
                label={name}
                hint={hint}
                isOwnWords
                defaultChecked={accepted.includes(id)}
              />
            ))}
          </div>
        </MoreFields>
      )}
      {debts.length > 1 && (
        <MoreFields summary={t("leave_out")} names={["leftOut"]} open={leftOut.length > 0}>
          <p className="text-small text-ink-2">{t("leave_out_note")}</p>
          <LeaveOut debts={debts} leftOut={leftOut} />
        </MoreFields>
      )}
    </>
  );
}

/** With more debts than these, one is picked from a list: hundreds of boxes would be most of the page. */
const TICKED = 30;

function LeaveOut({ debts, leftOut }: { debts: Choices["debts"]; leftOut: readonly string[] }) {
  const t = useTranslations("plan.what_if");
  if (debts.length > TICKED) {
    const options = debts.map(({ id, name }) => ({ value: id, label: name }));
    const picked = leftOut[0] ?? "";
    return (
      <SelectField name="leftOut" label={t("leave_out")} empty={t("none")} options={options} defaultValue={picked} />
    );
  }
  return (
    <div className="grid gap-2">
      {debts.map(({ id, name }, index) => (
        <CheckboxField
          key={id}
          name="leftOut"
          value={id}
          index={index}
          label={name}
          isOwnWords
          defaultChecked={leftOut.includes(id)}
        />
      ))}
    </div>
  );
}
