import type { Day } from "@/lib/domain/basics/day";
import { addCourtReasons, courtFacts } from "./court";
import { addFactReasons, tierReason } from "./explain";
import { type Facts, factsOf, missingFacts } from "./facts";
import { COLUMN, keyTable, sortRows } from "./keys";
import { type Decision, decisionBetween } from "./neighbours";
import type { OpenDebt, OutsideDebt, RankedDebt, RankOptions } from "./open-debt";
import { type Reason, reason } from "./reasons";
import { type Standing, standingFor } from "./strategies";

/**
 * The recommended order: whom to deal with first, and why. It is an order of attention, not of payment.
 *
 * Takes every open debt; returns each exactly once, ranked from 1 on or outside the order (left out by the user, or a
 * guarantee that was not called). The same debts give the same order, however they are handed in. Missing facts never
 * fail: they appear among the reasons and lower the confidence. Pins come first under every strategy.
 */
export function rankDebts(
  debts: readonly OpenDebt[],
  options: RankOptions,
): { ranked: RankedDebt[]; outside: OutsideDebt[] } {
  const { inside, outside } = split(debts);
  const rows = inside.map((debt) => factsOf(debt, options.today));
  const standings = inside.map(standingFor(options));
  const pins = pinPlaces(options.pins ?? [], inside);
  const table = keyTable(rows, standings, pins);
  const order = sortRows(table, COLUMN.PIN);
  const defaultRanks = pins.size === 0 ? [] : ranksOf(sortRows(table, COLUMN.TIER));

  const ranked: RankedDebt[] = [];
  let fromAbove: Decision = null;
  order.forEach((row, index) => {
    const facts = rows[row];
    const standing = standings[row];
    if (facts === undefined || standing === undefined) return;
    const rank = index + 1;
    const isPinned = pins.has(facts.debt.id);
    const pinned = isPinned ? reason("reason.pinned", { rank, default_rank: defaultRanks[row] ?? rank }) : null;
    const next = order[index + 1];
    const toBelow: Decision = next === undefined ? null : decisionBetween(table, row, next, facts.tier);
    ranked.push(rankedDebt({ facts, standing, rank, pinned, fromAbove, toBelow }, options));
    fromAbove = toBelow;
  });
  return { ranked, outside };
}

/**
 * What is to be shown beside a debt that has no rank. Its court days are not silenced by being left out.
 */
export function outsideReasons(debt: OpenDebt, today: Day): Reason[] {
  const reasons: Reason[] = debt.included ? [] : [reason("reason.left_out", {})];
  const court = courtFacts(debt, today);
  if (court !== null) addCourtReasons(reasons, debt, court, today);
  return reasons;
}

function split(debts: readonly OpenDebt[]): { inside: OpenDebt[]; outside: OutsideDebt[] } {
  const inside: OpenDebt[] = [];
  const outside: OutsideDebt[] = [];
  for (const debt of debts) {
    if (!debt.included) outside.push({ id: debt.id, why: "left_out" });
    else if (debt.role === "guarantor" && !debt.guaranteeCalled) {
      outside.push({ id: debt.id, why: "guarantee_not_called" });
    } else inside.push(debt);
  }
  outside.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { inside, outside };
}

/** The place of each pinned debt that is in the order; a second pin of the same debt is passed over. */
function pinPlaces(pins: readonly string[], inside: readonly OpenDebt[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  if (pins.length === 0) return places;
  const ids = new Set(inside.map((debt) => debt.id));
  for (const id of pins) if (ids.has(id) && !places.has(id)) places.set(id, places.size);
  return places;
}

function ranksOf(order: readonly number[]): number[] {
  const ranks: number[] = [];
  for (const [index, row] of order.entries()) ranks[row] = index + 1;
  return ranks;
}

type Placed = {
  facts: Facts;
  standing: Standing;
  rank: number;
  pinned: Reason | null;
  /** What decided against the debt above and the debt below. */
  fromAbove: Decision;
  toBelow: Decision;
};

/** One debt with its reasons in the order a person needs them: own choice or group, days and facts, then the rest. */
function rankedDebt(placed: Placed, options: RankOptions): RankedDebt {
  const { facts, standing, rank, pinned, fromAbove, toBelow } = placed;
  const missing = missingFacts(facts);
  const strategy = strategyReason(standing, rank);
  const reasons: Reason[] = [];
  if (pinned !== null) reasons.push(pinned);
  if (strategy !== null && (pinned === null || facts.court === null)) reasons.push(strategy);
  // With a pin or a strategy in front, the court's days still come second, so that the first two reasons show them.
  const isCourtSecond = reasons.length > 0 && facts.court !== null;
  if (!isCourtSecond) reasons.push(tierReason(facts));
  addFactReasons(reasons, facts, missing, options);
  if (isCourtSecond) reasons.push(tierReason(facts));
  if (isCourtSecond && pinned !== null && strategy !== null) reasons.push(strategy);
  addDecision(reasons, fromAbove, standing);
  if (toBelow !== fromAbove) addDecision(reasons, toBelow, standing);
  const n = missing.length + (standing.isFactMissing ? 1 : 0);
  if (n > 0) reasons.push(reason("reason.low_confidence", { n }));
  return { id: facts.debt.id, rank, tier: facts.tier, confidence: n > 0 ? "assumed" : "full", reasons };
}

/** An offer that never ends comes after one that does; the sentence is about the other one, so it has none. */
function addDecision(reasons: Reason[], decision: Decision, { expiry }: Standing): void {
  const because = decision === "offer_expiry" ? expiry : decision;
  if (because !== null) reasons.push(because);
}

/** A debt whose offer breaks the reserve can still be first by consequence; then "so it is not first" would be untrue. */
function strategyReason({ reason: because }: Standing, rank: number): Reason | null {
  if (because?.code !== "reason.best_offer_breaks_reserve" || rank > 1) return because;
  return reason("reason.strategy_fact_unknown", { fact: "offer" });
}
