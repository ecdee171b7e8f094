import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { FactList } from "@/app/_ui/fact-list";
import { Money } from "@/app/_ui/money";
import { type KnownSum, type SettledRow, totalsOf } from "./settled-rows";

/** What was paid and waived over all settled debts; what is not known is counted, not taken for nothing. */
export function TotalsCard({ rows, masked }: { rows: readonly SettledRow[]; masked: boolean }) {
  const t = useTranslations("settled.totals");
  const { paid, waived } = totalsOf(rows);
  const fact = (term: string, { sum, known, unknown }: KnownSum) => ({
    term,
    detail: (
      <span className="text-sum font-strong tracking-tight">
        <Money fen={known === 0 ? null : sum} masked={masked} style="table" />
      </span>
    ),
    note: known > 0 && unknown > 0 ? t("left_out", { n: unknown }) : undefined,
  });
  const isAnyWaived = waived.known + waived.unknown > 0;
  return (
    <Card>
      <FactList facts={[fact(t("paid"), paid), ...(isAnyWaived ? [fact(t("waived"), waived)] : [])]} />
    </Card>
  );
}
