import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Locale } from "@/lib/i18n/locales";

/** The lender's name as it is known in a language. */
export function lenderName(debt: DebtView, locale: Locale): string {
  return locale === "en" ? debt.lender.nameEn : debt.lender.name;
}

/** What a debt is called: the user's own name for it, else its lender's. */
export function debtName(debt: DebtView, locale: Locale): string {
  return debt.label || lenderName(debt, locale);
}
