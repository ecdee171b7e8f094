import { plainName } from "@/lib/domain/settlement/written-name";
import type { ReportAccount } from "./report-account";

/** Everything that stays the same in an account from one report to the next, as one text. Two identical rows share it. */
export function identityOf(account: ReportAccount): string {
  return [looseIdentityOf(account), account.amount, account.cardTail].join("|");
}

/** The same without what a later layout may leave out or add: the card's tail and the sum. */
export function looseIdentityOf({ kind, lender, openedOn, currency, debtor }: ReportAccount): string {
  return [kind, plainName(lender), openedOn, kind === "card" ? currency : "", debtor].join("|");
}

/** Whether two rows are the accounts of one card in two currencies: same lender and day, another currency. */
export function areTwins(one: ReportAccount, other: ReportAccount): boolean {
  return (
    one.kind === "card" &&
    other.kind === "card" &&
    one.openedOn !== null &&
    one.openedOn === other.openedOn &&
    plainName(one.lender) === plainName(other.lender) &&
    one.currency !== null &&
    other.currency !== null &&
    one.currency !== other.currency
  );
}

/** Puts things with the same key together; groups and their members stay in order. */
export function groupBy<T>(things: Iterable<T>, keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
