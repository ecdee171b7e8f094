import { plainName } from "@/lib/domain/settlement/written-name";
import type { ContactImportRow, DebtImportRow, PaymentImportRow } from "./import-columns";

type DebtFacts = Pick<DebtImportRow, "lender" | "product" | "accountTail" | "contractOn" | "contracted">;
type ContactFacts = Pick<ContactImportRow, "lender" | "on" | "minute" | "direction" | "channel">;
type PaymentFacts = Pick<PaymentImportRow, "lender" | "accountTail" | "on" | "amount">;

/** What makes two debts look like the same one: lender, product, tail, day and sum of the contract. Not the balance, which changes. */
export function debtKey({ lender, product, accountTail, contractOn, contracted }: DebtFacts): string {
  return [plainName(lender), product, accountTail, contractOn, contracted].map((part) => part ?? "").join("|");
}

/** What makes two contacts look like the same one. */
export function contactKey({ lender, on, minute, direction, channel }: ContactFacts): string {
  return [plainName(lender), on, minute, direction, channel].map((part) => part ?? "").join("|");
}

/** What makes two payments look like the same one. Two equal payments on one day may be meant, so they are only named. */
export function paymentKey({ lender, accountTail, on, amount }: PaymentFacts): string {
  return [plainName(lender), accountTail, on, amount].map((part) => part ?? "").join("|");
}
