import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/app/_ui/card";
import { Chip, Chips } from "@/app/_ui/chip";
import { Disclosure } from "@/app/_ui/disclosure";
import { TextLink } from "@/app/_ui/text-link";
import { debtStories } from "@/lib/domain/plan/debt-stories";
import type { Plan, PlannedDebt } from "@/lib/domain/plan/plan";
import { formatMonth } from "@/lib/format/day";
import { DebtLink, type DebtNames } from "./debt-names";
import { StoryText } from "./story-text";

type TimelineCardProps = { plan: Plan; names: DebtNames; isWhole: boolean; masked: boolean; aside: ReactNode };

/** Beyond a screenful the rest is on demand. */
const SHOWN = 10;

/** Which debt is settled when, from what, and what happens to it meanwhile; those without a month come last. */
export function TimelineCard({ plan, names, isWhole, masked, aside }: TimelineCardProps) {
  const t = useTranslations("plan.timeline");
  const stories = debtStories(plan);
  const last = plan.months.length;
  const sorted = plan.debts.toSorted((a, b) => (a.month ?? last) - (b.month ?? last) || a.place - b.place);
  const rest = sorted.length - SHOWN;
  const entry = (debt: PlannedDebt) => {
    const story = stories.get(debt.id);
    return <Entry key={debt.id} debt={debt} story={story} names={names} masked={masked} />;
  };
  return (
    <div id="timeline" className="min-w-0 scroll-mt-4">
      <Card title={t("title")} aside={aside}>
        <p className="mb-2 text-small text-ink-2">{t("lead")}</p>
        <ol className="divide-y divide-line">{sorted.slice(0, isWhole ? sorted.length : SHOWN).map(entry)}</ol>
        {rest > 0 && (
          <TextLink href={(isWhole ? "/plan#timeline" : "/plan?all=1#timeline") as Route}>
            {isWhole ? t("fewer", { n: SHOWN }) : t("rest", { n: rest })}
          </TextLink>
        )}
        <Outside plan={plan} names={names} />
      </Card>
    </div>
  );
}

type EntryProps = {
  debt: PlannedDebt;
  story: ReturnType<ReturnType<typeof debtStories>["get"]>;
  names: DebtNames;
  masked: boolean;
};

function Entry({ debt, story, names, masked }: EntryProps) {
  const t = useTranslations("plan.timeline");
  const locale = useLocale();
  const isDone = debt.outcome === "settled" || debt.outcome === "caught_up";
  // Where nothing was in arrears, nothing is caught up either.
  const goesOn = debt.outcome === "caught_up" && !story?.spans.some(({ kind }) => kind === "arrears");
  return (
    <li className="grid gap-x-5 py-3 desk:grid-cols-[8rem_minmax(0,1fr)]">
      <p className={`num pt-2.5 ${isDone ? "font-strong" : "text-ink-2"}`}>
        {debt.on === null ? t("no_month") : debt.month === 0 ? t("today") : formatMonth(debt.on, locale)}
      </p>
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3">
          <DebtLink id={debt.id} names={names} />
          <Chips>
            <Chip tone={isDone ? "ok" : "neutral"}>{t(`outcome.${goesOn ? "goes_on" : debt.outcome}`)}</Chip>
            {debt.settledBy !== null && <Chip>{t(`by.${debt.settledBy}`)}</Chip>}
          </Chips>
        </div>
        <StoryText debt={debt} story={story} masked={masked} />
      </div>
    </li>
  );
}

/** Debts that the plan leaves out; their deadlines and promises stay as they are. */
function Outside({ plan, names }: { plan: Plan; names: DebtNames }) {
  const t = useTranslations("plan.timeline");
  if (plan.outside.length === 0) return null;
  return (
    <div className="border-t border-line pt-1">
      <Disclosure summary={t("outside", { n: plan.outside.length })}>
        <ul className="grid">
          {plan.outside.map(({ id, why }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3">
              <DebtLink id={id} names={names} />
              <span className="text-small text-ink-2">{t(`why_outside.${why}`)}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
