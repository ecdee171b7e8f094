import { useLocale, useTranslations } from "next-intl";
import { debtName } from "@/app/_order/debt-name";
import { Button } from "@/app/_ui/button";
import { RadioGroup } from "@/app/_ui/forms/choice-fields";
import { SelectField } from "@/app/_ui/forms/select-field";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { isPerson } from "@/lib/domain/debts/lender";
import { LETTER_CODES, LETTER_READERS, type LetterCode } from "@/lib/domain/letters/letter";

type ChooseFormProps = { debts: readonly DebtView[]; code: LetterCode; debtId: string };

/** Which letter, and to whom; a plain form, so the filled letter has an address of its own. */
export function ChooseForm({ debts, code, debtId }: ChooseFormProps) {
  const t = useTranslations("letters");
  const locale = useLocale();
  const lenders = debts.filter(({ lender }) => !isPerson(lender.kind));
  return (
    <form action="/letters/new" className="grid gap-5">
      <RadioGroup
        name="code"
        label={t("choose.code")}
        defaultValue={code}
        options={LETTER_CODES.map((one) => ({ value: one, label: t(`name.${one}`), hint: t(`about.${one}`) }))}
      />
      <SelectField
        name="debt"
        label={t("choose.debt")}
        hint={t("choose.debt_hint")}
        empty={t("choose.debt_pick")}
        defaultValue={debtId}
        options={lenders.map((debt) => ({ value: debt.id, label: debtName(debt, locale), isOwnWords: true }))}
      />
      <SelectField
        name="reader"
        label={t("choose.reader")}
        hint={t("choose.reader_hint")}
        defaultValue="not_liable"
        options={LETTER_READERS.map((reader) => ({ value: reader, label: t(`reader.${reader}`) }))}
      />
      <div>
        <Button look="main">{t("choose.next")}</Button>
      </div>
    </form>
  );
}
