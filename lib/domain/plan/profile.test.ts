import { expect, test } from "vitest";
import { fen } from "@/lib/domain/basics/money";
import { DEFAULT_TIME_VALUE_BASIS_POINTS, livingReserve, lumpSum, type Profile } from "./profile";

const empty: Profile = {
  income: null,
  essentials: null,
  dependants: null,
  savings: null,
  reserveMonths: null,
  reserve: null,
  timeValueBasisPoints: DEFAULT_TIME_VALUE_BASIS_POINTS,
};

test.each<[Partial<Profile>, number | null, number | null]>([
  [{}, null, null],
  [{ savings: fen(100) }, null, null],
  [{ reserveMonths: 3 }, null, null],
  [{ reserveMonths: 3, essentials: fen(250_000) }, 750_000, null],
  [{ reserveMonths: 3, essentials: fen(250_000), savings: fen(1_000_000) }, 750_000, 250_000],
  [{ reserveMonths: 3, essentials: fen(250_000), savings: fen(700_000) }, 750_000, 0],
  [{ reserveMonths: 3, essentials: fen(250_000), reserve: fen(1), savings: fen(3) }, 1, 2],
  [{ reserve: fen(0), savings: fen(0) }, 0, 0],
])("%o keeps %s and leaves %s", (over, reserve, left) => {
  const profile = { ...empty, ...over };
  expect(livingReserve(profile)).toBe(reserve);
  expect(lumpSum(profile)).toBe(left);
});

test("money a year from now is worth 6 % less until the person says otherwise", () =>
  expect(DEFAULT_TIME_VALUE_BASIS_POINTS).toBe(600));
