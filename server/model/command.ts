import { expect } from "vitest";
import type { Idempotency } from "@/lib/data/core/idempotency";
import { once } from "@/lib/data/testing/debt-builder";
import type { UserId } from "@/lib/domain/basics/user";
import type * as model from "./reference";

/** What a command is told by chance: whose turn it is, what it is about, and how often its form arrives at once. */
export type Told = { who: 0 | 1; pick: number; other: number; amount: number; copies: number; yes: boolean };
/** Whose turn it is: as the reference knows them, and as the program does. */
export type Person = { account: model.Account; user: UserId };
/** Does one thing to both, and compares what they answer. One that has nothing to be about does nothing. */
export type Command = (person: Person, told: Told) => Promise<void>;

/** One of a list, whatever the number. */
export const pick = <Row>(rows: readonly Row[], at: number): Row | null => rows[at % Math.max(1, rows.length)] ?? null;
/** No two are the same, so that what is shown says which it is. */
let count = 0;
export const next = () => ++count;

/** Mostly the other way round, and now and then what it is already. */
export const turned = (now: boolean, { other }: Told) => (other % 5 === 0 ? now : !now);

/** Sends a form so often at once: all are told the same. */
export async function sent<Answer>(told: Told, send: (form: Idempotency) => Promise<Answer>): Promise<Answer> {
  const form = once();
  const answers = await Promise.all(Array.from({ length: told.copies }, () => send(form)));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  return answers[0] as Answer;
}

/** A command about one of somebody's debts. */
export const onDebt =
  (work: (person: Person, debt: model.Debt, told: Told) => Promise<void>): Command =>
  async (person, told) => {
    const debt = pick(person.account.debts, told.pick);
    if (debt) await work(person, debt, told);
  };

/** A command about one of several rows, with the debt that it belongs to. */
export const onRow =
  <Row extends { debtId: string }>(
    rowsOf: (account: model.Account) => readonly Row[],
    work: (person: Person, row: Row, debt: model.Debt, told: Told) => Promise<void>,
  ): Command =>
  async (person, told) => {
    const row = pick(rowsOf(person.account), told.pick);
    const debt = person.account.debts.find(({ id }) => id === row?.debtId);
    if (row && debt) await work(person, row, debt, told);
  };
