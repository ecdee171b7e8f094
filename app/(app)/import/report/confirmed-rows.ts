"use client";

import { fenToInput } from "@/lib/domain/basics/money";
import type { ReportAccount } from "@/lib/domain/credit-report/report-account";
import type { ReviewGroup, ReviewRow } from "@/lib/domain/credit-report/review-rows";
import { fieldName } from "./field-name";
import type { Review } from "./use-report";

/** The choice that a row's select begins with: what is proposed, with the debt that is meant. */
export function choiceValue({ choice, debtId }: Pick<ReviewRow, "choice" | "debtId">): string {
  return choice === "update" ? `update:${debtId}` : choice;
}

/**
 * What is sent: the rows that were chosen, as they were typed, and nothing of the others. The printed text of a row, with whatever
 * else stood in it, stays here too.
 */
export function confirmedForm({ report, fileName, groups, debts }: Review, typed: FormData): FormData {
  const versions = new Map(debts.map(({ id, version }) => [id, version]));
  const all = groups.flatMap((group) => group.rows.map((row) => ({ group, row })));
  const rows = all.flatMap(({ group, row }) => {
    const account = report.accounts[row.account];
    const choice = textIn(typed, row.account, "choice");
    if (!account || choice === null || choice === "skip") return [];
    return [{ at: row.account, account: withoutText(account), typed: typedRow(group, row, choice, versions, typed) }];
  });
  const sent = new FormData();
  const key = typed.get("_key");
  if (key !== null) sent.set("_key", key);
  sent.set("fileName", fileName);
  sent.set("reportedOn", report.reportedOn ?? "");
  sent.set("skipped", String(all.length - rows.length));
  sent.set("rows", JSON.stringify(rows));
  return sent;
}

function typedRow(
  group: ReviewGroup,
  { account: at, facts }: ReviewRow,
  choice: string,
  versions: ReadonlyMap<string, number>,
  typed: FormData,
): Record<string, string> {
  if (choice === "keep") return { choice };
  const said = (field: string, otherwise: string) => textIn(typed, at, field) ?? otherwise;
  const row = {
    product: said("product", facts.product),
    role: facts.role,
    stage: facts.stage,
    claimed: said("claimed", fenToInput(facts.claimed)),
    asOf: facts.asOf,
    contracted: said("contracted", fenToInput(facts.contracted)),
    contractOn: said("contractOn", facts.contractOn ?? ""),
    accountTail: said("accountTail", facts.accountTail),
  };
  if (choice === "add") return { ...row, choice, ...lenderOf(group, typed) };
  const debtId = choice.slice("update:".length);
  return { ...row, choice: "update", debtId, version: String(versions.get(debtId) ?? "") };
}

/** A name that was not touched means the lender that was found; another one is a lender of one's own. */
function lenderOf(group: ReviewGroup, typed: FormData): Record<"brand" | "lenderId" | "directoryKey", string> {
  const [first] = group.rows;
  const proposed = group.brand ?? group.lender.slice(0, 60);
  const brand = (first && textIn(typed, first.account, "brand")) ?? proposed;
  const isUntouched = brand.trim() === proposed;
  return {
    brand,
    lenderId: isUntouched ? (group.lenderId ?? "") : "",
    directoryKey: isUntouched && group.lenderId === null ? (group.directoryKey ?? "") : "",
  };
}

function withoutText({ text: _, ...account }: ReportAccount): Omit<ReportAccount, "text"> {
  return account;
}

function textIn(typed: FormData, at: number, field: string): string | null {
  const value = typed.get(fieldName(at, field));
  return typeof value === "string" ? value : null;
}
