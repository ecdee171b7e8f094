import type { ProfileView } from "@/lib/data/profiles";
import { fenToInput } from "@/lib/domain/basics/money";
import type { Profile } from "@/lib/domain/plan/profile";
import { rateToInput } from "@/lib/schemas/fields";

export type ProfileTexts = ReturnType<typeof profileTexts>;

/** The profile as its form shows it: every field as it would be typed. */
export function profileTexts(profile: Profile) {
  return {
    income: fenToInput(profile.income),
    essentials: fenToInput(profile.essentials),
    dependants: countToInput(profile.dependants),
    savings: fenToInput(profile.savings),
    reserveMonths: countToInput(profile.reserveMonths),
    reserve: fenToInput(profile.reserve),
    timeValueBasisPoints: rateToInput(profile.timeValueBasisPoints),
  };
}

/**
 * After a stale save: the fields in which what is stored now differs from what was typed, and the version to save over.
 * `unknown` is the word for a field that is stored empty.
 */
export function otherVersion(stored: ProfileView, typed: Partial<ProfileTexts>, unknown: string) {
  const texts = Object.entries(profileTexts(stored)) as [keyof ProfileTexts, string][];
  const differing = texts.filter(([name, text]) => text !== (typed[name] ?? ""));
  return {
    ...Object.fromEntries(differing.map(([name, text]) => [name, text === "" ? unknown : text])),
    version: String(stored.version),
  };
}

function countToInput(count: number | null): string {
  return count === null ? "" : String(count);
}
