import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import type { FormState } from "@/lib/actions/form-state";
import type { DebtView } from "@/lib/data/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import { Paper } from "./court-paper";
import { CourtPaperForm } from "./court-paper-form";

type CourtCardProps = {
  debt: DebtView;
  today: Day;
  masked: boolean;
  /** The id of a paper to edit, from the address. */
  paper: unknown;
  initial: FormState;
};

/** Papers of courts and the like, each with the days that stand on it. */
export function CourtCard({ debt, today, masked, paper, initial }: CourtCardProps) {
  const t = useTranslations("debt_page.court");
  const editing = debt.courtPapers.find((one) => one.id === paper) ?? null;
  const summary = editing ? t("edit") : t("add");
  const version = `${debt.courtPapers.length} ${editing?.id ?? ""} ${editing?.version ?? ""}`;
  return (
    <Card title={t("title")}>
      <div id="court" className="grid gap-4">
        {debt.courtPapers.length === 0 && <p className="text-small text-ink-2">{t("empty")}</p>}
        {debt.courtPapers.map((one) => (
          <Paper key={one.id} debtId={debt.id} paper={one} today={today} masked={masked} />
        ))}
      </div>
      <Disclosure key={version} summary={summary} open={editing !== null || initial.values !== undefined}>
        <CourtPaperForm debtId={debt.id} editing={editing} initial={initial} />
      </Disclosure>
    </Card>
  );
}
