import "server-only";
import type { ProfileView } from "@/lib/data/accounts/profiles";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { customOrderOf, pinsOf } from "@/lib/data/order/order-places";
import type { Day } from "@/lib/domain/basics/day";
import { fen, NO_FEN } from "@/lib/domain/basics/money";
import { STRATEGIES, type Strategy } from "@/lib/domain/order/open-debt";
import { type Capacity, capacityOf } from "@/lib/domain/plan/capacity";
import type { CompareInput } from "@/lib/domain/plan/compare-strategies";
import { MAX_HORIZON_MONTHS } from "@/lib/domain/plan/plan";
import type { PlanDebt } from "@/lib/domain/plan/plan-debt";
import { mergeLpr } from "@/lib/domain/rates/lpr";
import { LPR_1Y } from "@/lib/reference/lpr";
import { planDebtsOf } from "./plan-debts";

/** What every plan of a user starts from. */
export type PlanBasis = {
  debts: readonly PlanDebt[];
  /** The order that the user looks at. */
  strategy: Strategy;
  capacity: Capacity;
  /** Without changes yet; null while it isn't known what a month leaves. */
  input: CompareInput | null;
};

/**
 * Puts together what a plan is made from. Where savings or the living reserve are not known, nothing of them is planned with:
 * money of which it isn't known that it may be spent is not there. The own order is compared only where there is one.
 */
export function planBasisOf(debts: readonly DebtView[], profile: ProfileView, today: Day): PlanBasis {
  const planDebts = planDebtsOf(debts, today);
  const strategy = STRATEGIES.find((known) => known === profile.strategy) ?? "consequence";
  const capacity = capacityOf(profile, planDebts, today);
  const { difference, reserve, aboveReserve } = capacity;
  if (difference === null) return { debts: planDebts, strategy, capacity, input: null };
  const customOrder = customOrderOf(debts);
  const means = aboveReserve === null ? { savings: null, reserve: null } : { savings: profile.savings, reserve };
  return {
    debts: planDebts,
    strategy,
    capacity,
    input: {
      debts: planDebts,
      capacity: fen(difference),
      savings: means.savings ?? NO_FEN,
      reserve: means.reserve ?? NO_FEN,
      changes: [],
      today,
      horizonMonths: MAX_HORIZON_MONTHS,
      lpr: mergeLpr(LPR_1Y, profile.ownLpr),
      pins: pinsOf(debts),
      ...(customOrder.length > 0 || strategy === "custom" ? { customOrder } : {}),
    },
  };
}
