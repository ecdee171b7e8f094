import type { ProfileView } from "@/lib/data/profiles";
import { fenToInput } from "@/lib/domain/basics/money";
import { rateToInput } from "@/lib/schemas/fields";

/** The profile as its form shows it: every field as it would be typed, with the version it was read at. */
export function profileTexts(profile: ProfileView) {
  return {
    income: fenToInput(profile.income),
    essentials: fenToInput(profile.essentials),
    dependants: countToInput(profile.dependants),
    savings: fenToInput(profile.savings),
    reserveMonths: countToInput(profile.reserveMonths),
    reserve: fenToInput(profile.reserve),
    timeValueBasisPoints: rateToInput(profile.timeValueBasisPoints),
    version: String(profile.version),
  };
}

function countToInput(count: number | null): string {
  return count === null ? "" : String(count);
}
