import { type Day, daysBetween } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import type { PromiseDoubt, StepInstalment, StepOffer } from "./state";
import { type Candidate, candidate, type Level, yesNo } from "./step";

/** A payment this near is a step. */
const NEAR_INSTALMENT_DAYS = 7;
/** A written offer this near has to be decided. */
const NEAR_OFFER_DAYS = 5;

/** The step of one payment that is not made yet: promised and essential ones first; others are to be paid as usual. */
export function instalmentStep(instalment: StepInstalment, today: Day): Candidate | null {
  const days = daysBetween(today, instalment.dueOn);
  const isLate = days < 0;
  if (isLate && instalment.kind === "ordinary") return null;
  const level = days > NEAR_INSTALMENT_DAYS ? null : instalment.kind === "ordinary" ? "due_soon" : "promise";
  return instalment.kind === "promised"
    ? promisedStep(instalment, days, level, today)
    : essentialStep(instalment, days, level, today);
}

function promisedStep(instalment: StepInstalment, days: number, level: Level | null, today: Day): Candidate {
  const { dueOn, gap, n, total } = instalment;
  const place = { id: `instalment:${instalment.id}:${dueOn}`, debtId: instalment.debtId, on: dueOn };
  if (instalment.doubt !== undefined) return unconfirmedStep(instalment, instalment.doubt, days, today);
  const hasNumber = n !== null && total !== null;
  const numbered = { has_n: yesNo(hasNumber), n: hasNumber ? n : null, total: hasNumber ? total : null };
  if (days < 0) {
    return candidate({ ...place, code: "instalment_late", params: { ...numbered, days: -days } }, level, today);
  }
  const due = { day: dueOn, days, ...amountOf(instalment.amount) };
  if (gap !== null && gap > 0) {
    return candidate({ ...place, code: "instalment_short", params: { ...due, gap } }, level, today);
  }
  return candidate({ ...place, code: "instalment_due", params: { ...due, ...numbered } }, level, today);
}

/**
 * A sum that was agreed on terms nobody may pay on yet: spoken ones, unchecked ones, a private account. It is never "pay", whatever
 * its day, and only the record ends it: the terms in writing, checked, and the lender's own account.
 */
function unconfirmedStep(
  { id, debtId, dueOn }: StepInstalment,
  why: PromiseDoubt,
  days: number,
  today: Day,
): Candidate {
  const step = { id: `unconfirmed:${id}:${dueOn}`, debtId, on: dueOn, code: "instalment_unconfirmed" } as const;
  const level = days > NEAR_INSTALMENT_DAYS ? "follow_up" : "promise";
  return candidate({ ...step, params: { day: dueOn, days, why } }, level, today, { whenDone: "stays" });
}

function essentialStep(instalment: StepInstalment, days: number, level: Level | null, today: Day): Candidate {
  const { dueOn, kind, collateral } = instalment;
  const place = { id: `instalment:${instalment.id}:${dueOn}`, debtId: instalment.debtId, on: dueOn };
  if (days < 0) {
    return candidate({ ...place, code: "essential_late", params: { day: dueOn, days: -days } }, level, today);
  }
  const params = { day: dueOn, days, ...amountOf(instalment.amount) };
  if (kind === "bill") return candidate({ ...place, code: "essential_bill", params }, level, today);
  if (kind === "shared") return candidate({ ...place, code: "essential_joint", params }, level, today);
  if (kind === "ordinary") {
    const code = instalment.isCheckedFirst === true ? "unlicensed_due" : "pay_on_time";
    return candidate({ ...place, code, params }, level, today);
  }
  const secured = { ...params, collateral: collateral ?? ("unknown" as const) };
  return candidate({ ...place, code: "essential_due", params: secured }, level, today);
}

/**
 * The step of one offer. Only a written offer that was checked and that the reserve carries is to be decided or paid; one
 * that is only spoken or not checked is to be put in writing and checked, and never paid.
 */
export function offerStep(offer: StepOffer, today: Day): Candidate | null {
  const { expiresOn } = offer;
  if (expiresOn !== null && expiresOn < today) return null;
  const isNear = expiresOn !== null && daysBetween(today, expiresOn) <= NEAR_OFFER_DAYS;
  if (!offer.inWriting || !offer.verified) {
    const code = offer.inWriting ? "offer_verify" : "offer_get_written";
    const params = { ...amountOf(offer.amount), has_day: yesNo(expiresOn !== null), day: expiresOn };
    const step = { id: `offer:${offer.id}:${code}`, code, params, debtId: offer.debtId, on: expiresOn } as const;
    return candidate(step, isNear ? "offer_open" : "follow_up", today);
  }
  return expiresOn === null ? null : trustedOffer(offer, expiresOn, isNear, today);
}

function trustedOffer(offer: StepOffer, expiresOn: Day, isNear: boolean, today: Day): Candidate {
  const due = { day: expiresOn, days: daysBetween(today, expiresOn) };
  const at = (code: string) => ({ id: `offer:${offer.id}:${code}:${expiresOn}`, debtId: offer.debtId, on: expiresOn });
  if (offer.reserve !== "kept") {
    const code = offer.reserve === "broken" ? "offer_breaks_reserve" : "offer_reserve_unknown";
    return candidate({ ...at(code), code, params: due }, isNear ? "offer_open" : null, today);
  }
  const level = isNear ? "offer" : null;
  if (offer.status === "accepted") {
    const params = { ...due, ...amountOf(offer.amount) };
    return candidate({ ...at("accepted"), code: "offer_accepted", params }, level, today);
  }
  const months = { has_months: yesNo(offer.monthsLeft !== null), months: offer.monthsLeft };
  return candidate({ ...at("decide"), code: "offer_decide", params: { ...due, ...months } }, level, today);
}

function amountOf(amount: Fen | null) {
  return { has_amount: yesNo(amount !== null), amount };
}
