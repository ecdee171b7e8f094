import type { Fen } from "@/lib/domain/basics/money";

/** Six per cent a year, until the person says otherwise. */
export const DEFAULT_TIME_VALUE_BASIS_POINTS = 600;

/** What the plan needs to know of the person. Null: not given. Amounts in fen, of a month where they recur. */
export type Profile = {
  income: Fen | null;
  essentials: Fen | null;
  dependants: number | null;
  savings: Fen | null;
  /** The living reserve: months of essentials, or a sum; the sum wins. */
  reserveMonths: number | null;
  reserve: Fen | null;
  /** What money now is worth against money later, in hundredths of a per cent a year. */
  timeValueBasisPoints: number;
};

/** What is kept for essentials before any debt is paid, in fen; null when neither a sum nor months and essentials are known. */
export function livingReserve(profile: Pick<Profile, "reserve" | "reserveMonths" | "essentials">): Fen | null {
  if (profile.reserve !== null) return profile.reserve;
  if (profile.reserveMonths === null || profile.essentials === null) return null;
  return Math.round(profile.reserveMonths * profile.essentials) as Fen;
}

/** Money above the living reserve, in fen, never below zero; null when savings or reserve are not known. */
export function lumpSum(profile: Profile): Fen | null {
  const reserve = livingReserve(profile);
  if (reserve === null || profile.savings === null) return null;
  return Math.max(0, profile.savings - reserve) as Fen;
}
