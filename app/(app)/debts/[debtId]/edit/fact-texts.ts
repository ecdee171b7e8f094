import { getTranslations } from "next-intl/server";
import { currentTexts } from "@/app/(app)/debts/current-texts";
import { fenToInput } from "@/lib/domain/basics/money";
import type { DebtFacts } from "@/lib/domain/debts/debt-facts";

/** A rate as a form field shows it: "18", "18.25"; empty when it is not known. */
export function basisPointsToInput(basisPoints: number | null): string {
  if (basisPoints === null) return "";
  const fraction = String(basisPoints % 100).padStart(2, "0");
  const units = String(Math.trunc(basisPoints / 100));
  return fraction === "00" ? units : `${units}.${fraction}`;
}

/** The fields in which the stored facts differ from those that were typed, as texts that can be typed again. */
export async function differingFacts(stored: DebtFacts, typed: DebtFacts): Promise<Record<string, string>> {
  const [terms, t] = await Promise.all([getTranslations("terms"), getTranslations("debt_form")]);
  const textsOf = (facts: DebtFacts) => ({
    role: terms(`role.${facts.role}`),
    product: terms(`product.${facts.product}`),
    stage: terms(`stage.${facts.stage}`),
    contractOn: facts.contractOn,
    contracted: fenToInput(facts.contracted),
    received: fenToInput(facts.received),
    paidSoFar: fenToInput(facts.paidSoFar),
    statedRateBasisPoints: basisPointsToInput(facts.statedRateBasisPoints),
    arrears: fenToInput(facts.arrears),
    instalment: fenToInput(facts.instalment),
    instalmentCount: facts.instalmentCount === null ? "" : String(facts.instalmentCount),
    extraFees: fenToInput(facts.extraFees),
    minimumPayment: fenToInput(facts.minimumPayment),
    courtInstalment: fenToInput(facts.courtInstalment),
    target: fenToInput(facts.target),
    allocation: facts.allocation && t(`allocation_options.${facts.allocation}`),
    isRateAgreed: facts.isRateAgreed === null ? null : t(`isRateAgreed_options.${facts.isRateAgreed ? "yes" : "no"}`),
    dueDayOfMonth: facts.dueDayOfMonth === null ? "" : String(facts.dueDayOfMonth),
    overdueSince: facts.overdueSince,
    acceleratedOn: facts.acceleratedOn,
    lastInstalmentOn: facts.lastInstalmentOn,
    collateral: facts.collateral && terms(`collateral.${facts.collateral}`),
    hasJointDebtor: t(facts.hasJointDebtor ? "yes" : "no"),
    guaranteeCalled: t(facts.guaranteeCalled ? "yes" : "no"),
    label: facts.label,
    accountTail: facts.accountTail,
    contractNumber: facts.contractNumber,
    funder: facts.funder,
    guarantor: facts.guarantor,
    holder: facts.holder,
    jointDebtor: facts.jointDebtor,
    autoDebit: facts.autoDebit,
    note: facts.note,
  });
  return currentTexts(textsOf(stored), textsOf(typed), t("stored_empty"));
}
