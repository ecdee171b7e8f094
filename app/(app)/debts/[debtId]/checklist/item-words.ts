import { useLocale, useTranslations } from "next-intl";
import { lenderName } from "@/app/_order/debt-name";
import { NAME_SLOT } from "@/app/_ui/named-text";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { ChecklistCode, ChecklistItem } from "@/lib/domain/settlement/checklist";
import type { Locale } from "@/lib/i18n/locales";

/** An item in words. `name` belongs where the slot stands in `how`, and `holder` where it stands in `variant`. */
export type ItemWords = {
  title: string;
  how: string;
  name: string;
  note: string;
  variant: string | null;
  holder: string;
};

/** An item as words, with the names of this debt in them; for server components. */
export function useItemWords(debt: DebtView): (item: ChecklistItem) => ItemWords {
  const t = useTranslations("settle");
  const locale = useLocale();
  return ({ code, variant }) => {
    const name = nameIn(code, debt, locale);
    const known = name === "" ? "no" : "yes";
    const isUnknownHolder = variant === "from_holder" && debt.holder === "";
    return {
      title: t(`${code}.title`),
      how: t(`${code}.how`, { known, brand: NAME_SLOT, lender: NAME_SLOT, funder: NAME_SLOT, person: NAME_SLOT }),
      name,
      note: t(`${code}.note`),
      variant: variant && t(`variant.${isUnknownHolder ? "from_holder_unknown" : variant}`, { holder: NAME_SLOT }),
      holder: debt.holder,
    };
  };
}

/** The one name in the words of an item; empty where it is not known. */
function nameIn(code: ChecklistCode, debt: DebtView, locale: Locale): string {
  if (code === "close_funder") return debt.funder;
  if (code === "others_told") return debt.jointDebtor || debt.guarantor;
  const brand = lenderName(debt, locale);
  return code === "transfer" ? debt.lender.legalName || brand : brand;
}
