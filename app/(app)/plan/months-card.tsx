import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/app/_ui/card";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { Disclosure } from "@/app/_ui/disclosure";
import { Money } from "@/app/_ui/money";
import { TextLink } from "@/app/_ui/text-link";
import { type Fen, sumFen } from "@/lib/domain/basics/money";
import type { Plan, PlanMonth } from "@/lib/domain/plan/plan";
import { formatMonth } from "@/lib/format/day";
import type { DebtNames } from "./debt-names";

type MonthsCardProps = {
  plan: Plan /** From 1; null while nobody asked for one. */;
  year: number | null;
  names: DebtNames;
  masked: boolean;
  aside: ReactNode;
};

const YEAR = 12;

/**
 * The months of a plan, a year at a time: what comes in, what is paid to whom, what is saved, what is left to pay. Nobody reads on
 * to them who did not ask, and they are most of a page.
 */
export function MonthsCard({ plan, year, names, masked, aside }: MonthsCardProps) {
  const t = useTranslations("plan.months");
  const locale = useLocale();
  const years = Math.max(1, Math.ceil((plan.months.length - 1) / YEAR));
  const shown = Math.min(year ?? 1, years);
  const money = (fen: Fen) => <Money fen={fen} masked={masked} style="table" />;
  const columns: Column<PlanMonth>[] = [
    {
      header: t("month"),
      cell: (month) => (
        <>
          <span className="num">{month.month === 0 ? t("today") : formatMonth(month.on, locale)}</span>
          <PaidTo month={month} names={names} masked={masked} />
        </>
      ),
    },
    { header: t("in"), cell: ({ moneyIn }) => money(moneyIn), isNumber: true },
    { header: t("paid"), cell: ({ payments }) => money(paidIn(payments)), isNumber: true },
    { header: t("fund"), cell: ({ fund }) => money(fund), isNumber: true },
    { header: t("owed"), cell: ({ owed }) => money(owed), isNumber: true },
  ];
  return (
    <div id="months" className="min-w-0 scroll-mt-4">
      <Card title={t("title")} aside={aside}>
        <p className="mb-2 text-small text-ink-2">{t("lead")}</p>
        {year === null ? (
          <TextLink href={yearPage(1)}>{t("open")}</TextLink>
        ) : (
          <>
            <DataTable
              needs="more"
              caption={t("caption", { year: shown })}
              columns={columns}
              rows={monthsOf(plan, shown)}
              rowKey={({ on }) => on}
            />
            {years > 1 && (
              <nav aria-label={t("years")} className="mt-2 flex flex-wrap items-center justify-between gap-x-4">
                {shown > 1 ? <TextLink href={yearPage(shown - 1)}>{t("earlier")}</TextLink> : <span />}
                <span className="text-small text-ink-2">{t("year", { year: shown, years })}</span>
                {shown < years ? <TextLink href={yearPage(shown + 1)}>{t("later")}</TextLink> : <span />}
              </nav>
            )}
          </>
        )}
      </Card>
    </div>
  );
}

function yearPage(year: number): Route {
  return `/plan?year=${year}#months` as Route;
}

/** Today belongs to the first year, when something happens today. */
function monthsOf({ months }: Plan, year: number): readonly PlanMonth[] {
  const ofYear = months.slice((year - 1) * YEAR + 1, year * YEAR + 1);
  const [today] = months;
  const hasToday = year === 1 && today !== undefined && (today.moneyIn > 0 || ofYear.length === 0);
  return hasToday ? [today, ...ofYear] : ofYear;
}

function paidIn(payments: PlanMonth["payments"]): Fen {
  return sumFen(payments.map(({ amount }) => amount));
}

/** The largest payments are named; the others are one line, so that the lines add up. */
const NAMED = 8;

type PaidToProps = { month: PlanMonth; names: DebtNames; masked: boolean };

function PaidTo({ month: { payments, savingFor }, names, masked }: PaidToProps) {
  const t = useTranslations("plan.months");
  if (payments.length === 0) {
    if (savingFor === null) return null;
    return (
      <span className="block text-tiny font-normal text-ink-2">
        {t("saving", { name: names.get(savingFor) ?? "" })}
      </span>
    );
  }
  const sorted = payments.toSorted((a, b) => b.amount - a.amount || (a.debtId < b.debtId ? -1 : 1));
  const rest = sorted.slice(NAMED);
  return (
    <div className="text-small font-normal">
      <Disclosure summary={t("paid_to", { n: payments.length })}>
        <ul className="grid gap-1">
          {sorted.slice(0, NAMED).map(({ debtId, kind, amount }) => (
            <li key={`${debtId} ${kind}`}>
              <bdi className="wrap-anywhere">{names.get(debtId)}</bdi>
              <span className="flex flex-wrap justify-between gap-x-3 text-ink-2">
                {t(`kind.${kind}`)} <Money fen={amount} masked={masked} style="table" />
              </span>
            </li>
          ))}
          {rest.length > 0 && (
            <li className="flex flex-wrap justify-between gap-x-3">
              {t("rest", { n: rest.length })} <Money fen={paidIn(rest)} masked={masked} style="table" />
            </li>
          )}
        </ul>
      </Disclosure>
    </div>
  );
}
