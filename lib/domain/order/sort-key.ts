import type { Day } from "@/lib/domain/basics/day";

/** A number that sorts as the day does: 20260308 for "2026-03-08". Only for comparing, never for counting. */
export function sortKey(on: Day): number {
  return Number(on.slice(0, 4)) * 10_000 + Number(on.slice(5, 7)) * 100 + Number(on.slice(8));
}
