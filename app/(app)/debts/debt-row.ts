import type { useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { lenderName } from "@/app/_order/debt-name";
import type { ChipTone } from "@/app/_ui/chip";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { type Day, daysBetween } from "@/lib/domain/basics/day";
import { isInCourt, isOpenStage } from "@/lib/domain/debts/debt";
import { formatDay } from "@/lib/format/day";
import { formatMoney } from "@/lib/format/money";
import { shownStage } from "./shown-stage";

/** A debt as its row shows it, in the reader's language. Plain texts: a search sends it to the browser. */
export type DebtRow = {
  id: string;
  name: string;
  /** The user's own name for it; empty where there is none. */
  label: string;
  facts: string;
  chips: string[];
  amount: ShownAmount;
  /** Since when the amount holds; null without an amount. */
  asOf: string | null;
  stage: { tone: ChipTone; text: string };
  /** For how long it has been overdue. */
  overdue: string | null;
  reporting: string;
  /** Null where nothing is to be paid any more. */
  due: { isKnown: boolean; text: string } | null;
};

/** An amount, or the words that stand for it: a hidden one never reaches the browser. */
export type ShownAmount = { as: "figures" | "hidden" | "unknown"; text: string };

/** Makes rows in the reader's language. */
export async function rowMaker(today: Day, masked: boolean): Promise<(debt: DebtView) => DebtRow> {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const unknown = t("money.unknown");
  const amountOf = (claimed: Parameters<typeof formatMoney>[0] | null): ShownAmount => {
    if (claimed === null) return { as: "unknown", text: unknown };
    return masked
      ? { as: "hidden", text: t("mask.read_aloud") }
      : { as: "figures", text: formatMoney(claimed, "table") };
  };
  return (debt) => {
    const { id, label, balance, stage, overdueSince, dueDayOfMonth: due } = debt;
    const claimed = balance?.claimed ?? null;
    const isOpen = isOpenStage(stage);
    const isOverdue = isOpen && overdueSince !== null && overdueSince < today;
    return {
      id,
      name: lenderName(debt, locale),
      label,
      facts: factsOf(debt, t).join(" · "),
      chips: chipsOf(debt, t),
      amount: amountOf(claimed),
      asOf: balance && claimed !== null ? t("debts.as_of", { day: formatDay(balance.asOf, locale, today) }) : null,
      stage: {
        tone: isInCourt(stage) ? "court" : isOpen ? "neutral" : "ok",
        text: t(`terms.stage.${shownStage(debt, today)}`),
      },
      overdue: isOverdue ? t("debts.overdue_days", { days: daysBetween(overdueSince, today) }) : null,
      reporting: t(`debts.reporting_short.${debt.lender.creditReporting}`),
      // What is settled has no day to pay any more, so none is missing either.
      due: isOpen
        ? { isKnown: due !== null, text: due === null ? unknown : t("debts.due_each_month", { n: due }) }
        : null,
    };
  };
}

type Words = ReturnType<typeof useTranslations<never>>;

function factsOf({ product, label, accountTail }: DebtView, t: Words): string[] {
  const name = t(`terms.product.${product}`);
  // Many call a card just that.
  return [name === label ? "" : name, accountTail === "" ? "" : t("debts.tail", { tail: accountTail })].filter(Boolean);
}

function chipsOf({ pinPosition, included, role, guaranteeCalled, isSample }: DebtView, t: Words): string[] {
  return [
    pinPosition === null ? null : t("debts.pinned_chip"),
    included ? null : t("debts.left_out_chip"),
    role === "guarantor" && !guaranteeCalled ? t("debts.guarantee_chip") : null,
    isSample ? t("debts.sample_chip") : null,
  ].filter((chip) => chip !== null);
}
