import { debtName } from "@/app/_order/debt-name";
import type { DebtView } from "@/lib/data/debt-view";
import type { Locale } from "@/lib/i18n/locales";

/** What each debt is called in a picture, by its id. Debts of one name are numbered, so that a legend tells them apart. */
export function chartNames(debts: readonly DebtView[], locale: Locale): Map<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    debts.map((debt) => {
      const name = debtName(debt, locale);
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return [debt.id, count === 1 ? name : `${name} ${count}`];
    }),
  );
}
