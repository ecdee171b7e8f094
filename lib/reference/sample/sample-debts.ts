import type { Day } from "@/lib/domain/basics/day";
import { cardWithPlan, homeLoan, largeCard } from "./home-and-cards";
import { platformLoan, quietLoan, sevenDayLoan, suedLoan } from "./loans";
import { fromFriend, fromRelative, rentArrears } from "./people-and-rent";
import { type SampleDebt, type SampleLanguage, sampleContext } from "./sample-debt";
import { settledInstalments, settledPayLater } from "./settled";

/**
 * The twelve debts of an invented person: one of every kind that the order knows, two of them settled, two of them with
 * a balance that nobody knows. All lenders are invented. Every day is counted from `today`, so that the person is always
 * in the middle of things.
 */
export function sampleDebts(today: Day, language: SampleLanguage): SampleDebt[] {
  const context = sampleContext(today, language);
  return [
    homeLoan,
    largeCard,
    suedLoan,
    cardWithPlan,
    platformLoan,
    quietLoan,
    sevenDayLoan,
    rentArrears,
    fromFriend,
    fromRelative,
    settledPayLater,
    settledInstalments,
  ].map((debt) => debt(context));
}
