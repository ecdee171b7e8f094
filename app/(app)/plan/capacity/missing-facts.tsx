import { useTranslations } from "next-intl";
import { DebtLink, type DebtNames } from "@/app/(app)/plan/debt-names";
import type { MissingCapacityFact } from "@/lib/domain/plan/capacity";

const LISTED = 12;

/** What isn't known yet: left out of the sums, never counted as zero. */
export function MissingFacts({ missing, names }: { missing: readonly MissingCapacityFact[]; names: DebtNames }) {
  const t = useTranslations("capacity");
  const facts = missing.flatMap((one) => (one.fact === "instalment" ? [] : [t(`fact.${one.fact}`)]));
  const debts = missing.flatMap((one) => (one.fact === "instalment" ? [one] : []));
  return (
    <>
      {facts.length > 0 && (
        <p className="py-2.5 text-ink-2">{t("month.missing", { facts: facts.join(t("month.comma")) })}</p>
      )}
      {debts.length > 0 && (
        <div className="py-2.5">
          <p className="text-ink-2">{t("month.missing_instalments", { n: debts.length })}</p>
          <ul className="flex flex-wrap gap-x-4">
            {debts.slice(0, LISTED).map(({ debtId }) => (
              <li key={debtId}>
                <DebtLink id={debtId} names={names} to="edit" />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
