import { useLocale, useTranslations } from "next-intl";
import { SLOT } from "@/app/_order/reason-words";
import { StepText } from "@/app/_order/step-text";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { Money } from "@/app/_ui/money";
import type { PlanView } from "@/app/(app)/plan/plan-view";
import { type Fen, fen } from "@/lib/domain/basics/money";
import type { Infeasible, Plan } from "@/lib/domain/plan/plan";
import { differenceOf, type PlanDifference } from "@/lib/domain/plan/plan-difference";
import { formatMonth } from "@/lib/format/day";

type WhatIfResultProps = { view: PlanView; masked: boolean };

/** The answer in one sentence, and the figures before and after. */
export function WhatIfResult({ view: { now, shown, changes }, masked }: WhatIfResultProps) {
  const t = useTranslations("plan.what_if");
  if (changes.length === 0) {
    return (
      <p role="status" className="text-ink-2">
        {t("nothing_asked")}
      </p>
    );
  }
  const difference = differenceOf(now, shown);
  return (
    <>
      <div role="status" className="grid gap-1 rounded-card bg-accent-soft px-4 py-3">
        <Answer now={now} shown={shown} difference={difference} masked={masked} />
      </div>
      {!shown.infeasible && <Figures now={now} shown={shown} masked={masked} />}
      {changes.some(({ kind }) => kind === "leave_out") && (
        <p className="text-small text-ink-2">{t("left_out_remains")}</p>
      )}
      <p className="text-small text-ink-2">{t("estimate")}</p>
    </>
  );
}

type AnswerProps = { now: Plan | Infeasible; shown: Plan | Infeasible; difference: PlanDifference; masked: boolean };

function Answer({ now, shown, difference, masked }: AnswerProps) {
  const t = useTranslations("plan.what_if.answer");
  const locale = useLocale();
  if (shown.infeasible) {
    const text = t(shown.shortfall > 0 ? "infeasible" : "nothing_left", {
      month: formatMonth(shown.on, locale),
      amount: SLOT,
    });
    return (
      <p className="font-strong">
        <StepText text={text} amounts={{ [SLOT]: shown.shortfall }} masked={masked} />
      </p>
    );
  }
  if (now.infeasible || now.freeOn === null) {
    const text = shown.freeOn === null ? t("still_open") : t("possible", { month: formatMonth(shown.freeOn, locale) });
    return <p className="font-strong">{text}</p>;
  }
  if (shown.freeOn === null) return <p className="font-strong">{t("no_end")}</p>;
  const { monthsEarlier, paid, interest } = difference;
  return (
    <>
      <p className="font-strong">
        {t("months", { change: changeOf(monthsEarlier ?? 0), n: Math.abs(monthsEarlier ?? 0) })}
      </p>
      <Sum code="paid" difference={paid} masked={masked} />
      <Sum code="interest" difference={interest} masked={masked} />
    </>
  );
}

function changeOf(earlier: number): "earlier" | "later" | "same" {
  return earlier > 0 ? "earlier" : earlier < 0 ? "later" : "same";
}

type SumProps = { code: "paid" | "interest"; difference: number | null; masked: boolean };

function Sum({ code, difference, masked }: SumProps) {
  const t = useTranslations("plan.what_if.answer");
  if (difference === null || difference === 0) return null;
  const text = t(code, { change: difference < 0 ? "less" : "more", amount: SLOT });
  return (
    <p>
      <StepText text={text} amounts={{ [SLOT]: fen(Math.abs(difference)) }} masked={masked} />
    </p>
  );
}

type Figure = { key: "free" | "first" | "paid" | "interest"; of: (plan: Plan) => string | Fen | null };

function Figures({ now, shown, masked }: { now: Plan | Infeasible; shown: Plan; masked: boolean }) {
  const t = useTranslations("plan.what_if.figures");
  const locale = useLocale();
  const isEnding = (plan: Plan) => plan.freeMonth !== null;
  const rows: Figure[] = [
    { key: "free", of: ({ freeOn }) => freeOn && formatMonth(freeOn, locale) },
    { key: "first", of: ({ firstSettlement: first }) => first && formatMonth(first.on, locale) },
    { key: "paid", of: (plan) => (isEnding(plan) ? plan.totalPaid : null) },
    { key: "interest", of: (plan) => (isEnding(plan) ? plan.totalInterest : null) },
  ];
  const cell = (plan: Plan | Infeasible, { of }: Figure) => {
    const value = plan.infeasible ? null : of(plan);
    if (value === null) return <span className="text-ink-2">{t("none")}</span>;
    return typeof value === "number" ? <Money fen={value} masked={masked} /> : value;
  };
  const columns: Column<Figure>[] = [
    { header: t("what"), cell: ({ key }) => t(key) },
    { header: t("before"), cell: (row) => cell(now, row), isNumber: true },
    { header: t("after"), cell: (row) => cell(shown, row), isNumber: true },
  ];
  return <DataTable caption={t("caption")} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}
