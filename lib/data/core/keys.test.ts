import { expect, inject, test } from "vitest";
import { listDebts } from "@/lib/data/debts/debts";
import { aDebt, facts } from "@/lib/data/testing/debt-builder";
import type { UserId } from "@/lib/domain/basics/user";
import { newUser } from "@/lib/proofs/testing/people";
import { withConnection } from "@/server/database/connect";

/** Somebody with two debts that say different things. */
async function somebody(): Promise<{ user: UserId; debtIds: [string, string] }> {
  const user = await newUser();
  const first = await aDebt(user, { facts: facts({ note: "甲" }) });
  return { user, debtIds: [first, await aDebt(user, { facts: facts({ note: "乙" }) })] };
}

const sealedOf = (table: string, id: string) => `(SELECT sealed FROM "${table}" WHERE id = '${id}')`;
const put = (sealed: string, id: string) =>
  withConnection(inject("databaseUrl"), (sql) => sql.query(`UPDATE "Debt" SET sealed = ${sealed} WHERE id = $1`, [id]));

test.each<[string, (own: string, stranger: string, lender: string) => string]>([
  ["of another row", (own) => sealedOf("Debt", own)],
  ["of another person", (_own, stranger) => sealedOf("Debt", stranger)],
  ["of another table", (_own, _stranger, lender) => sealedOf("Lender", lender)],
])("what was sealed for one place does not open at another: the words %s", async (_what, sealed) => {
  const [{ user, debtIds }, other] = [await somebody(), await somebody()];
  const [debt] = await listDebts(user, { archived: false });
  if (!debt) throw new Error("There are debts.");
  const words = sealed(debtIds[1], other.debtIds[0], debt.lender.id);
  await put(words, debtIds[0]);
  await expect(listDebts(user, { archived: false })).rejects.toThrow(/unable to authenticate/);
  expect(await listDebts(other.user, { archived: false })).toHaveLength(2);
});
