import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import { aDebt, claims, facts, TODAY, yuanToFen } from "@/lib/data/testing/debt-builder";
import { addDays } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { rankDebts } from "@/lib/domain/order/rank-debts";
import { addDemand } from "./debt-entries";
import { listDebts } from "./debts";
import type { LenderChoice } from "./lenders";
import { openDebtsOf } from "./open-debts";

let user: UserId;
beforeEach(async () => {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "hash", locale: "zh-CN" });
  user = (await findCredentials(email))?.userId as UserId;
});

const BANK: LenderChoice = { directoryKey: "cmb" };

async function codesOf(id: string): Promise<string[]> {
  const open = openDebtsOf(await listDebts(user, { archived: false }), TODAY);
  const { ranked } = rankDebts(open, { today: TODAY, strategy: "consequence" });
  return ranked.find((one) => one.id === id)?.reasons.map(({ code }) => code) ?? [];
}

describe("a card as the order takes it", () => {
  test.each<[name: string, principal: number, paid: number | null, expected: boolean]>([
    ["nothing known of what was paid", 62_000, null, true],
    ["what was paid in all the years is in the principal already", 62_000, 20_000, true],
    ["more was paid than is left", 50_000, 900_000, true],
    ["below, whatever was paid", 49_999, 0, false],
  ])("%s: its three facts are met: %#", async (_name, principal, paid, expected) => {
    const card = facts({ product: "credit_card", stage: "overdue", paidSoFar: paid === null ? null : yuanToFen(paid) });
    const balance = { ...claims(principal), principal: yuanToFen(principal) };
    const id = await aDebt(user, { lender: BANK, facts: card, balance });
    for (const days of [-160, -120]) {
      const demand = { on: addDays(TODAY, days), possiblyEffective: true };
      await addDemand(user, id, demand, { key: randomUUID(), digest: "test" });
    }
    expect((await codesOf(id)).includes("reason.card_facts_met")).toBe(expected);
  });

  test("that is only called agreed is not said to have a plan that stops collection", async () => {
    const card = facts({ product: "credit_card", stage: "agreed", dueDayOfMonth: 25 });
    const id = await aDebt(user, { lender: BANK, facts: card });
    const codes = await codesOf(id);
    expect(codes).toContain("reason.promise_next_due");
    expect(codes).not.toContain("reason.promise_card_plan");
  });
});
