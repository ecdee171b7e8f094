import { type Day, daysBetween } from "@/lib/domain/basics/day";
import type { StepCourtPaper } from "./state";
import { type Candidate, candidate, yesNo } from "./step";

/** A court day this near comes before everything but safety; later ones wait behind promises, offers and closing items. */
const NEAR_COURT_DAYS = 21;

/** Unknown days count as today's, behind the days that are known; a day that has passed is no nearest day. */
const GROUPS = { known: 0, passed: 1 } as const;

/**
 * The steps of one paper. A paper that nobody checked is checked first, whatever its days, since it may be a fake; its
 * days keep their place in the week all the same, because a real one doesn't wait. "Later" never silences a court day,
 * nor a paper whose days are not known.
 */
export function courtSteps(paper: StepCourtPaper, today: Day): Candidate[] {
  const upcoming = paper.days.filter((named) => named.on >= today).toSorted((a, b) => daysBetween(b.on, a.on));
  const days = upcoming.map((named) => dayStep(paper, named, today));
  if (paper.verified) return days.length > 0 ? days : [withoutDay(paper, today)];
  const nearest = upcoming[0]?.on ?? null;
  const check = candidate(
    {
      id: `court:${paper.id}:verify`,
      code: "court_verify",
      params: { has_day: yesNo(nearest !== null), day: nearest },
      debtId: paper.debtId,
      on: nearest,
    },
    "court",
    today,
    { canWait: false, whenDone: "stays", isDated: false },
  );
  return [check, ...days.map((named) => ({ ...named, level: null }))];
}

function dayStep(
  paper: StepCourtPaper,
  { event, on, isEstimated }: StepCourtPaper["days"][number],
  today: Day,
): Candidate {
  const days = daysBetween(today, on);
  const level = days <= NEAR_COURT_DAYS ? "court" : "court_later";
  const place = { id: `court:${paper.id}:${event}:${on}`, debtId: paper.debtId, on };
  const due = { day: on, days };
  const estimated = yesNo(isEstimated);
  const order = yesNo(paper.type === "payment_order");
  switch (event) {
    case "answer":
      return candidate(
        { ...place, code: "court_answer", params: { ...due, estimated, sued: yesNo(paper.type === "summons") } },
        level,
        today,
        {
          canWait: false,
        },
      );
    case "objection":
      return candidate({ ...place, code: "court_objection", params: { ...due, estimated, order } }, level, today, {
        canWait: false,
      });
    case "appeal":
      return candidate({ ...place, code: "court_appeal", params: { ...due, estimated } }, level, today, {
        canWait: false,
      });
    case "perform":
      return candidate({ ...place, code: "court_perform", params: due }, level, today, { canWait: false });
    case "hearing":
      return candidate({ ...place, code: "court_hearing", params: due }, level, today, {
        canWait: false,
        whenDone: "back_on_eve",
      });
  }
}

/** What to do about a checked paper that names no day still to come. */
function withoutDay(paper: StepCourtPaper, today: Day): Candidate {
  const passedOn =
    paper.days
      .map((named) => named.on)
      .toSorted()
      .at(-1) ?? null;
  const place = { debtId: paper.debtId, on: null };
  if (paper.isEnforcing) {
    return candidate(
      { ...place, id: `court:${paper.id}:enforcing`, code: "court_enforcing", params: {} },
      "court",
      today,
    );
  }
  if (passedOn === null) {
    return candidate({ ...place, id: `court:${paper.id}:day`, code: "court_day_unknown", params: {} }, "court", today, {
      canWait: false,
      whenDone: "stays",
    });
  }
  const id = `court:${paper.id}:passed:${passedOn}`;
  return candidate({ ...place, id, code: "court_passed", params: { day: passedOn } }, "court", today, {
    group: GROUPS.passed,
  });
}
