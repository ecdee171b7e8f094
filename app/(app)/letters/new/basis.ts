import "server-only";
import { gateOf } from "@/app/_clocks/gate-of";
import type { SignedInUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getDebtRecord } from "@/lib/data/debts/debt-records";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { getDebt, listDebts } from "@/lib/data/debts/debts";
import { getHardshipStory, type HardshipView } from "@/lib/data/letters/hardship-story";
import { getFirstDay } from "@/lib/data/order/first-days";
import { letterFactsOf, monthlyFor } from "@/lib/documents/letters/letter-facts";
import { wordsIn } from "@/lib/documents/words";
import type { LimitationGate } from "@/lib/domain/clocks/limitation";
import { isOpenStage } from "@/lib/domain/debts/debt";
import { cardInstalments } from "@/lib/domain/letters/instalments";
import { type FilledLetter, fillLetter, type LetterCode, type LetterReader } from "@/lib/domain/letters/letter";
import { endsDebt } from "@/lib/domain/settlement/settlement";
import { GAP_NAMES, LETTERS } from "@/lib/reference/letters/letter-texts";

/** Whom a letter can be written to, and the one that was chosen. */
export type LetterTo = { debts: readonly DebtView[]; debt: DebtView | null; story: HardshipView };

/** "not_found" for a debt that is not there or someone else's. */
export async function letterTo(user: SignedInUser, debtId: string): Promise<LetterTo | "not_found"> {
  const [debts, story] = await Promise.all([listDebts(user.id, { archived: false }), getHardshipStory(user.id)]);
  if (debtId === "") return { debts, debt: null, story };
  const debt = debts.find(({ id }) => id === debtId) ?? (await getDebt(user.id, debtId));
  return debt ? { debts, debt, story } : "not_found";
}

export type NewLetter = FilledLetter & {
  gate: LimitationGate | null;
  /** Several lenders are behind, so nobody knows yet what this one gets. */
  isShared: boolean;
  /** What can be paid would take more than the sixty instalments that a card's plan may have. */
  isTooLong: boolean;
};

/** Fills a letter from what is on record; in Chinese, whatever the language of the screen. */
export async function newLetter(
  user: SignedInUser,
  { debts, debt, story }: LetterTo,
  { code, reader }: { code: LetterCode; reader: LetterReader },
): Promise<NewLetter> {
  const [record, firstDay] = await Promise.all([
    debt && getDebtRecord(user.id, debt.id),
    code === "contact_channel" ? getFirstDay(user.id) : null,
  ]);
  const openDebts = debts.filter(({ stage }) => isOpenStage(stage));
  const settlement = record?.settlements.findLast(({ outcome }) => endsDebt(outcome)) ?? null;
  const on = today(user.timeZone);
  const basis = { code, debt, openDebts, story, settlement, channel: firstDay?.channel ?? "", today: on };
  const months = cardInstalments(debt?.balance?.claimed ?? null, monthlyFor(basis));
  return {
    ...fillLetter(LETTERS[code], letterFactsOf(basis, wordsIn("zh-CN")), reader, GAP_NAMES),
    gate: debt && record && gateOf(debt, record, on),
    isShared: debt !== null && story.monthly !== null && monthlyFor(basis) === null,
    isTooLong: code === "card_instalment" && !months.ok && months.reason === "too_many",
  };
}
