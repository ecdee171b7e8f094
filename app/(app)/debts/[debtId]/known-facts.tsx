import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Fact } from "@/app/_ui/fact-list";
import { Money } from "@/app/_ui/money";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import type { DebtFacts } from "@/lib/domain/debts/debt-facts";
import { formatDay } from "@/lib/format/day";
import { formatPercent } from "@/lib/format/number";

/** A fact by its name; null: not known yet, and worth asking for. */
type Shown = { name: keyof DebtFacts; detail: ReactNode | null };

const MONEY = [
  "contracted",
  "received",
  "paidSoFar",
  "arrears",
  "instalment",
  "extraFees",
  "minimumPayment",
  "courtInstalment",
  "target",
] as const;
const DAYS = ["contractOn", "overdueSince", "acceleratedOn", "lastInstalmentOn"] as const;
const WORDS = [
  "label",
  "accountTail",
  "contractNumber",
  "funder",
  "guarantor",
  "holder",
  "jointDebtor",
  "autoDebit",
] as const;

/** Most debts never have these: nothing is missing where they are empty. */
const NEVER_ASKED: ReadonlySet<keyof DebtFacts> = new Set<keyof DebtFacts>([
  "label",
  "funder",
  "guarantor",
  "holder",
  "jointDebtor",
  "acceleratedOn",
  "collateral",
  "extraFees",
  "instalmentCount",
  "courtInstalment",
  "target",
  "allocation",
  "isRateAgreed",
]);

/** The facts of a debt as words: those that are known, and the names of those that are not. */
export function useKnownFacts(debt: DebtView, today: Day, masked: boolean): { known: Fact[]; unknown: string[] } {
  const t = useTranslations("debt_page.facts");
  const terms = useTranslations("terms");
  const locale = useLocale();
  const isCard = debt.product === "credit_card";
  const shown: Shown[] = [
    { name: "role", detail: terms(`role.${debt.role}`) },
    ...DAYS.map((name) => {
      const on = debt[name];
      return { name, detail: on && formatDay(on, locale, today) };
    }),
    ...MONEY.filter((name) => isAskedOf(name, isCard) || debt[name] !== null).map((name) => {
      const amount = debt[name];
      return { name, detail: amount === null ? null : <Money fen={amount} masked={masked} style="table" /> };
    }),
    { name: "instalmentCount", detail: debt.instalmentCount === null ? null : String(debt.instalmentCount) },
    {
      name: "statedRateBasisPoints",
      detail: debt.statedRateBasisPoints === null ? null : formatPercent(debt.statedRateBasisPoints / 10_000, 2),
    },
    {
      name: "dueDayOfMonth",
      detail: debt.dueDayOfMonth === null ? null : t("day_of_month", { n: debt.dueDayOfMonth }),
    },
    { name: "allocation", detail: debt.allocation && t(`allocation_${debt.allocation}`) },
    { name: "isRateAgreed", detail: debt.isRateAgreed === null ? null : t(debt.isRateAgreed ? "rate_yes" : "rate_no") },
    { name: "collateral", detail: debt.collateral && terms(`collateral.${debt.collateral}`) },
    ...WORDS.map((name) => ({ name, detail: debt[name] === "" ? null : <bdi>{debt[name]}</bdi> })),
    { name: "hasJointDebtor", detail: debt.hasJointDebtor ? t("joint_yes") : t("joint_no") },
    ...(debt.role === "guarantor"
      ? [{ name: "guaranteeCalled" as const, detail: debt.guaranteeCalled ? t("called") : t("not_called") }]
      : []),
  ];
  return {
    known: shown.flatMap(({ name, detail }) => (detail === null ? [] : [{ term: t(factKey(name)), detail }])),
    unknown: shown.flatMap(({ name, detail }) => (detail === null && !NEVER_ASKED.has(name) ? [t(factKey(name))] : [])),
  };
}

/** The name of a fact is the key of its word. */
function factKey<Name extends keyof DebtFacts>(name: Name): Name {
  return name;
}

/** A card has a minimum payment and no instalments; a loan the other way round. */
function isAskedOf(name: (typeof MONEY)[number], isCard: boolean): boolean {
  if (name === "minimumPayment") return isCard;
  return !isCard || name === "paidSoFar" || name === "arrears";
}
