import { useTranslations } from "next-intl";
import { SourceLine } from "@/app/_order/source-line";
import type { Day } from "@/lib/domain/basics/day";
import type { SourceId } from "@/lib/domain/basics/source-id";
import type { CourtPaperType } from "@/lib/domain/debts/court-paper";

/** How many steps the messages have for each kind of paper, and the rules behind them. */
const STEPS: Record<CourtPaperType, { count: 3 | 4; sources: readonly SourceId[] }> = {
  mediation: { count: 4, sources: ["court_verification_notices"] },
  payment_order: { count: 4, sources: ["civil_procedure_227"] },
  summons: { count: 4, sources: ["civil_procedure_128", "civil_procedure_147"] },
  arbitration: { count: 4, sources: [] },
  notarised_enforcement: { count: 3, sources: [] },
  judgment: { count: 4, sources: ["civil_procedure_171", "enforcement_interest_2014_1"] },
  enforcement_notice: { count: 4, sources: ["civil_procedure_254"] },
  asset_report: { count: 3, sources: ["civil_procedure_254"] },
};
const NAMES = ["one", "two", "three", "four"] as const;

/** What to do about a paper of a kind, in a few steps, and the word that is said with every one of them. */
export function CourtSteps({ type, today }: { type: CourtPaperType; today: Day }) {
  const t = useTranslations("court_steps");
  const { count, sources } = STEPS[type];
  return (
    <>
      <ol className="grid list-decimal gap-1.5 pl-5">
        {NAMES.slice(0, count).map((name) => (
          <li key={name}>{t(`${type}.${name}` as Parameters<typeof t>[0])}</li>
        ))}
      </ol>
      <p className="mt-2.5 font-medium">{t("no_moving")}</p>
      <p className="text-small text-ink-2">{t("ask")}</p>
      {sources.map((source) => (
        <SourceLine key={source} source={source} today={today} />
      ))}
      <p className="mt-0.5 text-tiny text-ink-2">{t("unsourced")}</p>
    </>
  );
}
