import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { type ClockEvent, enforcementRestarts, lastOf, type RecordedElsewhere, restartingEvents } from "./clock-event";

const [early, middle, late] = [day("2025-01-31"), day("2025-06-01"), day("2026-02-28")];
const nothing: RecordedElsewhere = { demands: [], flows: [], courtPapers: [] };
const told = (events: readonly ClockEvent[], elsewhere: Partial<RecordedElsewhere> = {}) =>
  restartingEvents(events, { ...nothing, ...elsewhere }).map(({ kind, on }) => `${on} ${kind}`);

describe("restartingEvents", () => {
  test("payments on record and agreements restart it by their own days, each once", () => {
    const [paidOn, agreedOn] = [day("2026-03-04"), day("2026-02-01")];
    const elsewhere = { payments: [{ on: paidOn }, { on: paidOn }], agreements: [{ on: agreedOn }] };
    expect(told([{ kind: "payment", on: paidOn }], elsewhere)).toEqual([`${agreedOn} agreement`, `${paidOn} payment`]);
  });

  test("gathers all that is on record, oldest first", () => {
    const elsewhere = {
      demands: [{ on: late }],
      flows: [
        { on: early, amount: fen(100) },
        { on: middle, amount: fen(-1) },
        { on: late, amount: fen(0) },
      ],
      courtPapers: [{ type: "summons", verified: true, servedOn: late } as const],
    };
    expect(told([{ kind: "assignment_notice", on: early }], elsewhere)).toEqual([
      `${early} assignment_notice`,
      `${middle} payment`,
      `${late} demand`,
      `${late} suit`,
    ]);
  });

  test("counts one kind on one day once", () => {
    expect(told([{ kind: "demand", on: early }], { demands: [{ on: early }, { on: early }] })).toHaveLength(1);
  });

  test.each<[string, RecordedElsewhere["courtPapers"][number]]>([
    ["that nobody checked", { type: "summons", verified: false, servedOn: late }],
    ["without its day", { type: "summons", verified: true, servedOn: null }],
    ["that ends a case", { type: "judgment", verified: true, servedOn: late }],
    ["to report assets", { type: "asset_report", verified: true, servedOn: late }],
  ])("takes no paper %s", (_name, paper) => expect(told([], { courtPapers: [paper] })).toEqual([]));

  test.each([
    ["mediation", "mediation_request"],
    ["payment_order", "payment_order"],
    ["arbitration", "arbitration"],
    ["notarised_enforcement", "enforcement"],
    ["enforcement_notice", "enforcement"],
  ] as const)("a paper of kind %s comes of %s", (type, kind) =>
    expect(told([], { courtPapers: [{ type, verified: true, servedOn: late }] })).toEqual([`${late} ${kind}`]),
  );

  test("leaves out days that restart nothing", () => {
    expect(
      told([
        { kind: "settled", on: early },
        { kind: "credit_objection", on: late },
      ]),
    ).toEqual([]);
    expect(told([{ kind: "closed_without_assets", on: early }])).toEqual([]);
  });
});

test("lastOf finds the latest of a kind", () => {
  const events = [middle, late, early].map((on) => ({ kind: "settled", on }) as const);
  expect(lastOf("settled", events)).toBe(late);
  expect(lastOf("settled", [])).toBeNull();
  expect(lastOf("demand", events)).toBeNull();
});

test("enforcement starts anew by a request, a payment or an agreement", () => {
  const kinds = ["enforcement", "payment", "agreement", "demand", "acknowledgement"] as const;
  expect(enforcementRestarts(kinds.map((kind) => ({ kind, on: early })))).toHaveLength(3);
});
