import type { ProfileFacts, ProfileView } from "@/lib/data/accounts/profiles";
import { fenToInput } from "@/lib/domain/basics/money";
import { ESSENTIAL_KINDS, type EssentialKind } from "@/lib/domain/plan/capacity";
import { rateToInput } from "@/lib/schemas/fields";

export type CapacityTexts = ReturnType<typeof capacityTexts>;

/**
 * Income and needs as their form shows them: every field as it would be typed. The total of living costs has its field only
 * where they are not given by kind.
 */
export function capacityTexts(profile: ProfileFacts) {
  const hasKinds = ESSENTIAL_KINDS.some((kind) => (profile.costs[kind] ?? null) !== null);
  return {
    income: fenToInput(profile.income),
    withheld: fenToInput(profile.withheld),
    essentials: hasKinds ? "" : fenToInput(profile.essentials),
    ...costTexts(profile),
    dependants: countToInput(profile.dependants),
    savings: fenToInput(profile.savings),
    reserveMonths: countToInput(profile.reserveMonths),
    reserve: fenToInput(profile.reserve),
    timeValueBasisPoints: rateToInput(profile.timeValueBasisPoints),
  };
}

type CostTexts = Record<`cost_${EssentialKind}`, string>;

function costTexts({ costs }: ProfileFacts): CostTexts {
  const texts = ESSENTIAL_KINDS.map((kind) => [`cost_${kind}`, fenToInput(costs[kind] ?? null)]);
  return Object.fromEntries(texts) as CostTexts;
}

/**
 * After a stale save: the fields in which what is stored now differs from what was typed, and the version to save over.
 * `unknown` is the word for a field that is stored empty.
 */
export function otherVersion(stored: ProfileView, typed: Partial<CapacityTexts>, unknown: string) {
  const texts = Object.entries(capacityTexts(stored)) as [keyof CapacityTexts, string][];
  const differing = texts.filter(([name, text]) => text !== (typed[name] ?? ""));
  return {
    ...Object.fromEntries(differing.map(([name, text]) => [name, text === "" ? unknown : text])),
    version: String(stored.version),
  };
}

function countToInput(count: number | null): string {
  return count === null ? "" : String(count);
}
