import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Chip } from "@/app/_ui/chip";
import { Disclosure } from "@/app/_ui/disclosure";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import { type NegotiationPath, negotiationPath, PATH_STEPS, type PathFacts } from "@/lib/domain/negotiation/path";
import { formatDay } from "@/lib/format/day";

type PathCardProps = { debt: DebtView; facts: PathFacts; today: Day };

/** How far the talks about a debt have come, by what is on record, and the one move that is next. */
export function PathCard({ debt, facts, today }: PathCardProps) {
  const t = useTranslations("path");
  const locale = useLocale();
  const { at, places, waitUntil } = negotiationPath(facts, today);
  const step = places.findIndex((place) => place.step === at) + 1;
  const title = at === "decide" || at === "agreed" ? t(at) : t(`step.${at}`);
  const day = waitUntil === null ? "" : formatDay(waitUntil, locale, today);
  const how = t(`how.${at}`, { has_day: waitUntil === null ? "no" : "yes", day });
  return (
    <Card
      title={t("title")}
      aside={
        step > 0 && (
          <span className="num text-small text-ink-2">{t("place", { n: step, total: PATH_STEPS.length })}</span>
        )
      }
    >
      <div id="path" className="grid grid-cols-1 justify-items-start gap-3">
        <p>
          <strong className="block font-strong">{title}</strong>
          <span className="text-small text-ink-2">{how}</span>
        </p>
        {at !== "agreed" && <LinkButton href={moveLink(at, debt)}>{t(`act.${at}`)}</LinkButton>}
        <div className="w-full">
          <Disclosure summary={t("all")}>
            <Places places={places} today={today} />
          </Disclosure>
        </div>
      </div>
    </Card>
  );
}

function Places({ places, today }: Pick<NegotiationPath, "places"> & { today: Day }) {
  const t = useTranslations("path");
  const locale = useLocale();
  return (
    <ol>
      {places.map(({ step, state, on }, index) => (
        <li
          key={step}
          aria-current={state === "now" ? "step" : undefined}
          className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-baseline gap-x-2 border-b border-line py-2 last:border-b-0"
        >
          <span className="num text-small text-ink-2">{index + 1}</span>
          <span className={state === "now" ? "font-strong" : ""}>
            {t(`step.${step}`)}
            {on !== null && (
              <span className="num block text-small font-normal text-ink-2">{formatDay(on, locale, today)}</span>
            )}
          </span>
          <Chip tone={state === "done" ? "ok" : "neutral"}>{t(`state.${state}`)}</Chip>
        </li>
      ))}
    </ol>
  );
}

/** Where the next move is made. */
function moveLink(at: Exclude<NegotiationPath["at"], "agreed">, { id, lender }: DebtView): Route {
  const debtPage = `/debts/${id}`;
  switch (at) {
    case "official_line":
    case "call_again":
      return `/contacts/new?as=out&debt=${id}` as Route;
    case "wait":
      return `/contacts/new?debt=${id}` as Route;
    case "hardship_account":
      return "/letters/story" as Route;
    case "proposal":
      return `${debtPage}/offers/record` as Route;
    case "in_writing":
    case "decide":
      return `${debtPage}/offers` as Route;
    case "mediation":
      return `/conduct/complaints/new?lender=${lender.id}` as Route;
  }
}
