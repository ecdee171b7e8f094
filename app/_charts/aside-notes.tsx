import { useLocale, useTranslations } from "next-intl";
import type { ChartAside } from "@/lib/domain/plan/chart/balance-series";
import { grouped } from "@/lib/domain/plan/chart/grouped";
import { formatList } from "@/lib/format/list";
import type { BalanceChartProps } from "./balance-chart";

/** More names than these are a wall; the rest is counted. */
const NAMED = 4;

type AsideNotesProps = { aside: readonly ChartAside[] } & Pick<BalanceChartProps, "names">;

/** The debts that are not in the picture, by the reason: it is said, instead of a line that never comes down. */
export function AsideNotes({ aside, names }: AsideNotesProps) {
  const t = useTranslations("chart.aside");
  const locale = useLocale();
  if (aside.length === 0) return null;
  return (
    <ul className="grid gap-1 text-small text-ink-2">
      {[...grouped(aside, ({ why }) => why)].map(([why, debts]) => {
        const known = debts.slice(0, NAMED).flatMap(({ debtId }) => names.get(debtId) ?? []);
        const more = debts.length - known.length;
        const list = more > 0 ? [...known, t("more", { n: more })] : known;
        return <li key={why}>{t(why, { names: formatList(list, locale), n: debts.length })}</li>;
      })}
    </ul>
  );
}
