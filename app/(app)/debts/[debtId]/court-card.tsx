import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Chip, Chips } from "@/app/_ui/chip";
import { Disclosure } from "@/app/_ui/disclosure";
import { type Fact, FactList } from "@/app/_ui/fact-list";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import type { FormState } from "@/lib/actions/form-state";
import type { CourtPaperView } from "@/lib/data/court-papers";
import type { DebtView } from "@/lib/data/debt-view";
import { type Day, daysBetween } from "@/lib/domain/basics/day";
import { formatDay } from "@/lib/format/day";
import { removeCourtPaperAction } from "./actions";
import { CourtPaperForm } from "./court-paper-form";
import { EntryForm } from "./notices";

type CourtCardProps = {
  debt: DebtView;
  today: Day;
  /** The id of a paper to edit, from the address. */
  paper: unknown;
  initial: FormState;
};

/** Papers of courts and the like, each with the days that stand on it. */
export function CourtCard({ debt, today, paper, initial }: CourtCardProps) {
  const t = useTranslations("debt_page.court");
  const editing = debt.courtPapers.find((one) => one.id === paper) ?? null;
  const summary = editing ? t("edit") : t("add");
  const version = `${debt.courtPapers.length} ${editing?.id ?? ""} ${editing?.version ?? ""}`;
  return (
    <Card title={t("title")}>
      <div id="court" className="grid gap-4">
        {debt.courtPapers.length === 0 && <p className="text-small text-ink-2">{t("empty")}</p>}
        {debt.courtPapers.map((one) => (
          <Paper key={one.id} debtId={debt.id} paper={one} today={today} />
        ))}
      </div>
      <Disclosure key={version} summary={summary} open={editing !== null || initial.values !== undefined}>
        <CourtPaperForm debtId={debt.id} editing={editing} initial={initial} />
      </Disclosure>
    </Card>
  );
}

function Paper({ debtId, paper, today }: { debtId: string; paper: CourtPaperView; today: Day }) {
  const t = useTranslations("debt_page");
  const names = [paper.court, paper.caseNumber].filter(Boolean).join(" · ");
  return (
    <article className="border-b border-line pb-3">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <h3 className="font-strong">{t(`court.types.${paper.type}`)}</h3>
        <Chips>
          {paper.procedure && <Chip>{t(`court.procedures.${paper.procedure}`)}</Chip>}
          <Chip tone={paper.verified ? "ok" : "due"}>
            {t(paper.verified ? "court.verified_chip" : "court.unverified_chip")}
          </Chip>
        </Chips>
      </div>
      {names && (
        <p className="text-small text-ink-2">
          <bdi>{names}</bdi>
        </p>
      )}
      {!paper.verified && (
        <div className="mt-2">
          <Notice tone="due">{t("court.unverified")}</Notice>
        </div>
      )}
      <div className="mt-2">
        <FactList facts={usePaperDays(paper, today)} />
      </div>
      {paper.note && (
        <p className="mt-2 whitespace-pre-line text-small">
          <bdi>{paper.note}</bdi>
        </p>
      )}
      <div className="mt-1 flex flex-wrap items-center gap-3">
        <TextLink href={`/debts/${debtId}?paper=${paper.id}#court` as Route} prefetch={false}>
          {t("court.edit_link")}
        </TextLink>
        <EntryForm action={removeCourtPaperAction} debtId={debtId} entryId={paper.id}>
          <SubmitButton look="quiet">{t("remove")}</SubmitButton>
        </EntryForm>
      </div>
    </article>
  );
}

/** The days on the paper; those that have to be kept say how far away they are. */
function usePaperDays(paper: CourtPaperView, today: Day): Fact[] {
  const t = useTranslations("debt_page.court");
  const locale = useLocale();
  return (["answerBy", "hearingOn", "appealBy", "performBy", "servedOn"] as const).flatMap((name) => {
    const on = paper[name];
    if (on === null) return [];
    const days = daysBetween(today, on);
    const isDeadline = name !== "servedOn";
    const note = isDeadline ? (days < 0 ? t("passed") : t("days_left", { days })) : undefined;
    return [{ term: t(name), detail: formatDay(on, locale, today), note }];
  });
}
