import { useTranslations } from "next-intl";
import { AmountField } from "@/app/_ui/forms/amount-field";
import { DayField } from "@/app/_ui/forms/day-field";
import { TextField } from "@/app/_ui/forms/text-field";
import { fenToInput } from "@/lib/domain/basics/money";
import type { DebtFacts } from "@/lib/domain/debts/debt-facts";

/* Fields named like their fact. Its label has the same name among the messages, its hint that name with "_hint". */

type AmountName =
  | "contracted"
  | "received"
  | "paidSoFar"
  | "arrears"
  | "instalment"
  | "extraFees"
  | "minimumPayment"
  | "courtInstalment"
  | "target";
type DayName = "contractOn" | "overdueSince" | "acceleratedOn" | "lastInstalmentOn";
type TextName =
  | "label"
  | "accountTail"
  | "contractNumber"
  | "funder"
  | "guarantor"
  | "holder"
  | "jointDebtor"
  | "autoDebit";

function useFieldWords(name: AmountName | DayName | TextName | "instalmentCount"): { label: string; hint?: string } {
  const t = useTranslations("debt_form");
  const hint = `${name}_hint` as Parameters<typeof t.has>[0];
  return t.has(hint) ? { label: t(name), hint: t(hint) } : { label: t(name) };
}

/** A sum of the debt; empty when it is not known. */
export function FactAmount({ debt, name }: { debt: DebtFacts; name: AmountName }) {
  return <AmountField name={name} {...useFieldWords(name)} defaultValue={fenToInput(debt[name])} />;
}

/** A day of the debt; empty when it is not known. */
export function FactDay({ debt, name }: { debt: DebtFacts; name: DayName }) {
  return <DayField name={name} {...useFieldWords(name)} defaultValue={debt[name] ?? ""} />;
}

/** Of how many instalments the loan is made; empty when it is not known. */
export function FactCount({ debt }: { debt: DebtFacts }) {
  const typed = debt.instalmentCount === null ? "" : String(debt.instalmentCount);
  const words = useFieldWords("instalmentCount");
  return <TextField name="instalmentCount" {...words} maxLength={4} inputMode="numeric" defaultValue={typed} />;
}

/** A name or number of the debt; empty when it is not known. */
export function FactText({ debt, name, maxLength }: { debt: DebtFacts; name: TextName; maxLength: number }) {
  return <TextField name={name} {...useFieldWords(name)} maxLength={maxLength} defaultValue={debt[name]} />;
}
