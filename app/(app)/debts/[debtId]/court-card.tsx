import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import { TextLink } from "@/app/_ui/text-link";
import type { FormState } from "@/lib/actions/form-state";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { LookUpView } from "@/lib/data/look-ups/look-up-view";
import type { Day } from "@/lib/domain/basics/day";
import { formatDay } from "@/lib/format/day";
import { Paper } from "./court-paper";
import { CourtPaperForm } from "./court-paper-form";

type CourtCardProps = {
  debt: DebtView;
  today: Day;
  masked: boolean;
  /** The id of a paper to edit, from the address. */
  paper: unknown;
  initial: FormState;
  /** The latest first. */
  lookUps: readonly LookUpView[];
};

/** Papers of courts and the like, each with the days that stand on it. */
export function CourtCard({ debt, today, masked, paper, initial, lookUps }: CourtCardProps) {
  const [t, tLookUps] = [useTranslations("debt_page.court"), useTranslations("look_ups")];
  const locale = useLocale();
  const [latest] = lookUps;
  const editing = debt.courtPapers.find((one) => one.id === paper) ?? null;
  const summary = editing ? t("edit") : t("add");
  const version = `${debt.courtPapers.length} ${editing?.id ?? ""} ${editing?.version ?? ""}`;
  return (
    <Card
      title={t("title")}
      aside={<TextLink href={`/debts/${debt.id}/look-ups` as Route}>{tLookUps("link")}</TextLink>}
    >
      <div id="court" className="grid gap-4">
        {debt.courtPapers.length === 0 && <p className="text-small text-ink-2">{t("empty")}</p>}
        {latest && (
          <p className="text-small text-ink-2">
            {tLookUps("last", { day: formatDay(latest.on, locale, today), kind: tLookUps(`kind.${latest.kind}`) })}
          </p>
        )}
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
