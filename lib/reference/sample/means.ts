import { type Fen, fen } from "@/lib/domain/basics/money";

/** What the sample's person earns and needs in a month: enough for a plan, not enough for everything at once. */
export const SAMPLE_MEANS: {
  readonly income: Fen;
  readonly essentials: Fen;
  readonly savings: Fen;
  readonly reserveMonths: number;
  readonly dependants: number;
} = {
  income: fen(16_800_00),
  essentials: fen(4_600_00),
  savings: fen(21_000_00),
  reserveMonths: 3,
  dependants: 1,
};
