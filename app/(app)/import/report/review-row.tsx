"use client";

import { useTranslations } from "next-intl";
import { AmountField } from "@/app/_ui/forms/amount-field";
import { DayField } from "@/app/_ui/forms/day-field";
import { MoreFields } from "@/app/_ui/forms/more-fields";
import { SelectField } from "@/app/_ui/forms/select-field";
import { TextField } from "@/app/_ui/forms/text-field";
import type { Day } from "@/lib/domain/basics/day";
import { fenToInput } from "@/lib/domain/basics/money";
import type { ReportAccount } from "@/lib/domain/credit-report/report-account";
import type { ReviewRow } from "@/lib/domain/credit-report/review-rows";
import { DEBT_PRODUCTS } from "@/lib/domain/debts/debt";
import { formatMoney } from "@/lib/format/money";
import { choiceValue } from "./confirmed-rows";
import { fieldName } from "./field-name";
import { RowDifferences } from "./row-differences";
import { RowFacts, RowName } from "./row-facts";
import { RowHint } from "./row-hint";
import type { Review } from "./use-report";

type ReviewRowProps = { row: ReviewRow; review: Review; choice: string; today: Day };

/** One row of the report: what it says, how it compares, what to do with it, and the fields that this needs. */
export function ReviewRowFields({ row, review, choice, today }: ReviewRowProps) {
  const t = useTranslations("report_import");
  const account = review.report.accounts[row.account];
  if (!account) return null;
  const debt = review.debts.find(({ id }) => id === row.debtId) ?? null;
  const updates = review.debts.map(({ id, brand, label, accountTail }) => ({
    value: `update:${id}`,
    label: t("choice.update", { debt: [brand, label, accountTail].filter(Boolean).join(" · ") }),
  }));
  const fixed = (["add", "keep", "skip"] as const).map((value) => ({ value, label: t(`choice.${value}`) }));
  const isNew = choice === "add";
  const isUpdate = choice.startsWith("update:");
  return (
    <div className="py-4 first:pt-0 last:pb-0">
      <fieldset className="min-w-0">
        <legend className="mb-1.5 font-strong wrap-anywhere">
          <RowName account={account} today={today} />
        </legend>
        <div className="grid gap-3">
          <RowFacts account={account} row={row} today={today} />
          <RowHint account={account} row={row} debt={debt} />
          {debt && <RowDifferences row={row} today={today} />}
          <div className={`grid gap-3 ${isNew ? "grid-cols-2" : "desk:grid-cols-2"}`}>
            {(isNew || isUpdate) && <ClaimedField row={row} account={account} />}
            <SelectField
              name={fieldName(row.account, "choice")}
              label={t("choice.label")}
              // What was found stands first; a debt recorded under another name can still be picked.
              options={[
                ...updates.filter(({ value }) => value === choiceValue(row)),
                ...fixed,
                ...others(updates, row),
              ]}
              defaultValue={choiceValue(row)}
            />
          </div>
          {(isNew || isUpdate) && <MoreFacts row={row} isNew={isNew} />}
        </div>
      </fieldset>
    </div>
  );
}

function others<Choice extends { value: string }>(updates: readonly Choice[], row: ReviewRow): Choice[] {
  const isCandidate = ({ value }: Choice) => row.candidates.includes(value.slice("update:".length));
  const rest = updates.filter(({ value }) => value !== choiceValue(row));
  return [...rest.filter(isCandidate), ...rest.filter((one) => !isCandidate(one))];
}

function ClaimedField({ row, account }: { row: ReviewRow; account: ReportAccount }) {
  const t = useTranslations("report_import.field");
  const { instalmentBalance: plan } = account;
  const hint = plan === null || plan === 0 ? undefined : t("claimed_hint", { amount: formatMoney(plan) });
  const name = fieldName(row.account, "claimed");
  return <AmountField name={name} label={t("claimed")} hint={hint} defaultValue={fenToInput(row.facts.claimed)} />;
}

/** Filled in by the report they are all: that opens nothing. A refusal opens what it speaks of by itself. */
function MoreFacts({ row: { facts, account: at }, isNew }: { row: ReviewRow; isNew: boolean }) {
  const t = useTranslations("report_import.field");
  const tProduct = useTranslations("terms.product");
  const options = DEBT_PRODUCTS.map((value) => ({ value, label: tProduct(value) }));
  return (
    <MoreFields summary={t("more")} names={[]}>
      <div className="grid gap-3 desk:grid-cols-2">
        {isNew && (
          <SelectField
            name={fieldName(at, "product")}
            label={t("product")}
            options={options}
            defaultValue={facts.product}
          />
        )}
        <AmountField
          name={fieldName(at, "contracted")}
          label={t("contracted")}
          defaultValue={fenToInput(facts.contracted)}
        />
        <DayField name={fieldName(at, "contractOn")} label={t("contractOn")} defaultValue={facts.contractOn ?? ""} />
        <TextField
          name={fieldName(at, "accountTail")}
          label={t("accountTail")}
          maxLength={8}
          inputMode="numeric"
          defaultValue={facts.accountTail}
        />
      </div>
    </MoreFields>
  );
}
