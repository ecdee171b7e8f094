import { useTranslations } from "next-intl";
import { SLOT } from "@/app/_order/reason-words";
import { StepText } from "@/app/_order/step-text";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import { sumFen } from "@/lib/domain/basics/money";

/** Stands for the second amount of the sentence. */
const WAIVED_SLOT = "\uE001";

type SettledSumProps = { settlements: readonly SettlementView[]; masked: boolean };

/** What was paid to settle and what was waived so far; a settlement without an amount is left out, and the line says so. */
export function SettledSum({ settlements, masked }: SettledSumProps) {
  const t = useTranslations("settle.board");
  const paid = settlements.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const waived = sumFen(settlements.flatMap(({ waived }) => (waived === null ? [] : [waived])));
  const unknown = settlements.length - paid.length;
  const amounts = { [SLOT]: sumFen(paid), [WAIVED_SLOT]: waived };
  const text = t(waived > 0 ? "paid_waived" : "paid", { amount: SLOT, gap: WAIVED_SLOT });
  return (
    <div className="mb-2 text-ink-2">
      {paid.length > 0 && (
        <p>
          <StepText text={text} amounts={amounts} masked={masked} />
        </p>
      )}
      {unknown > 0 && <p>{t("unknown", { n: unknown })}</p>}
    </div>
  );
}
