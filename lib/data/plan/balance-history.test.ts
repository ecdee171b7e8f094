import { beforeEach, describe, expect, it } from "vitest";
import { addBalance, listBalances } from "@/lib/data/debts/balances";
import { setArchived } from "@/lib/data/debts/debts";
import { settleDebt } from "@/lib/data/settlement/settlements";
import { aUser } from "@/lib/data/testing/a-user";
import { aDebt, claims, facts, once, TODAY, yuanToFen } from "@/lib/data/testing/debt-builder";
import { addDays } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { listBalanceHistory } from "./balance-history";

const ago = (days: number) => addDays(TODAY, -days);

let user: UserId;
let debt: string;
beforeEach(async () => {
  user = await aUser();
  debt = await aDebt(user, { facts: facts({ stage: "overdue" }), balance: claims(1_000, ago(90)) });
});

const owed = (debtId: string, daysAgo: number, yuan: number) => ({ debtId, on: ago(daysAgo), owed: yuanToFen(yuan) });

describe("the history of balances", () => {
  it("has every balance in time order, as it was corrected, without those that have no total", async () => {
    await addBalance(user, debt, claims(1_300, ago(10)), null, once("third"));
    await addBalance(user, debt, claims(1_200, ago(40)), null, once("second"));
    await addBalance(user, debt, { ...claims(1, ago(5)), claimed: null }, null, once("none"));
    const wrong = (await listBalances(user, debt)).find(({ asOf }) => asOf === ago(40));
    await addBalance(user, debt, claims(1_250, ago(40)), wrong?.id ?? null, once("corrected"));
    expect(await listBalanceHistory(user)).toEqual([
      owed(debt, 90, 1_000),
      owed(debt, 40, 1_250),
      owed(debt, 10, 1_300),
    ]);
  });

  it("ends with nothing on the day of the settlement", async () => {
    const settlement = {
      settledOn: ago(20),
      outcome: "full",
      amount: yuanToFen(800),
      waived: null,
      terms: "",
      note: "",
    } as const;
    await settleDebt(user, debt, { facts: settlement, withPayment: false }, once());
    await addBalance(user, debt, claims(700, ago(10)), null, once("later"));
    expect(await listBalanceHistory(user)).toEqual([owed(debt, 90, 1_000), owed(debt, 20, 0)]);
  });

  it("has nothing of debts that were put away, and nothing of somebody else", async () => {
    expect(await listBalanceHistory(await aUser())).toEqual([]);
    await setArchived(user, debt, true);
    expect(await listBalanceHistory(user)).toEqual([]);
  });
});
