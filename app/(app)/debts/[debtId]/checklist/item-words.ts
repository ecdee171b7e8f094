import { useLocale, useTranslations } from "next-intl";
import { lenderName } from "@/app/_order/debt-name";
import type { DebtView } from "@/lib/data/debt-view";
import type { ChecklistItem } from "@/lib/domain/settlement/checklist";

export type ItemWords = { title: string; how: string; note: string; variant: string | null };

/** An item as words, with the names of this debt in them; for server components. */
export function useItemWords(debt: DebtView): (item: ChecklistItem) => ItemWords {
  const t = useTranslations("settle");
  const locale = useLocale();
  return ({ code, variant }) => {
    const names = code === "close_funder" ? debt.funder : debt.jointDebtor || debt.guarantor;
    const values = {
      brand: lenderName(debt, locale),
      lender: debt.lender.legalName || lenderName(debt, locale),
      known: names === "" ? "no" : "yes",
      funder: debt.funder,
      person: debt.jointDebtor || debt.guarantor,
    };
    return {
      title: t(`${code}.title`),
      how: t(`${code}.how`, values),
      note: t(`${code}.note`),
      variant:
        variant &&
        t(`variant.${variant === "from_holder" && debt.holder === "" ? "from_holder_unknown" : variant}`, {
          holder: debt.holder,
        }),
    };
  };
}
