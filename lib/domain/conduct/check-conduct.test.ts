import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { LENDER_KINDS, type LenderKind } from "@/lib/domain/debts/lender";
import { CONTACT_CHANNELS } from "@/lib/domain/negotiation/contact";
import { CONDUCT_RULES } from "@/lib/reference/conduct/conduct-rules";
import { type ConductContact, checkConduct } from "./check-conduct";
import { chinaClock } from "./china-clock";
import { CONDUCT_CODES, CONDUCT_TAGS } from "./conduct-rule";
import { aCall, calls } from "./contact-for-tests";

const check = (contacts: readonly ConductContact[]) => checkConduct(contacts, CONDUCT_RULES);
const codes = (contacts: readonly ConductContact[]) => check(contacts).map((finding) => finding.code);
const atChina = (time: string) => chinaClock(Date.parse(`2026-11-20T${time}+08:00`));

describe("T1, the hours", () => {
  test.each([
    ["21:59:59", []],
    ["22:00:00", ["T1"]],
    ["22:00:01", ["T1"]],
    ["23:59:59", ["T1"]],
    ["00:00:00", ["T1"]],
    ["07:59:59", ["T1"]],
    ["08:00:00", []],
    ["08:00:01", []],
    ["12:00:00", []],
  ])("a call at %s: %j", (time, expected) => expect(codes([aCall(atChina(time))])).toEqual(expected));

  test("says when, how, and by which rules, the standard before the guideline", () => {
    expect(check([aCall({ minute: 1_334, connected: false })])).toEqual([
      {
        code: "T1",
        severity: "H",
        force: "recommended_standard",
        contactIds: ["call"],
        on: "2026-11-20",
        creditor: "bank",
        facts: { minute: 1_334, channel: "phone" },
        basis: [
          { source: "collection_standard_2025", from: "2025-02-28", force: "recommended_standard", severity: "H" },
          { source: "collection_guideline_2026", from: "2026-01-30", force: "self_regulation", severity: "H" },
        ],
        isScopeAssumed: false,
      },
    ]);
  });

  test.each([
    ["2025-02-27", 0],
    ["2025-02-28", 1],
    ["2026-01-29", 1],
    ["2026-01-30", 2],
  ])("on %s there are %i rules on hours", (on, rules) => {
    expect(check([aCall({ on: day(on), minute: 1_320 })])[0]?.basis.length ?? 0).toBe(rules);
  });

  test.each(CONTACT_CHANNELS)("by %s at night", (channel) => {
    const isCounted = channel !== "letter" && channel !== "court";
    expect(codes([aCall({ channel, minute: 1_400 })])).toEqual(isCounted ? ["T1"] : []);
  });

  test("both sides of midnight are two findings on two days", () => {
    const night = [aCall({ id: "a", minute: 1_430 }), aCall({ id: "b", on: day("2026-11-21"), minute: 10 })];
    expect(check(night).map((finding) => [finding.on, finding.contactIds])).toEqual([
      ["2026-11-20", ["a"]],
      ["2026-11-21", ["b"]],
    ]);
  });
});

describe("F1, connected calls", () => {
  test("three of one creditor are nothing, the fourth is one finding with all of them", () => {
    expect(check(calls(3))).toEqual([]);
    const [finding, ...others] = check(calls(4).toReversed());
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: "F1",
      severity: "H",
      force: "recommended_standard",
      contactIds: ["call-1", "call-2", "call-3", "call-4"],
      facts: { count: 4, allowed: 3 },
    });
  });

  test("four calls of four creditors are nothing", () => {
    expect(check(calls(4).map((call, index) => ({ ...call, creditor: `bank-${index}` })))).toEqual([]);
  });

  test("to two of my numbers they count together: it is a limit for the debtor", () => {
    expect(codes(calls(4).map((call, index) => ({ ...call, toNumber: index < 2 ? "one" : null })))).toEqual(["F1"]);
  });

  test("a day ends at midnight: three before it and three after are nothing, though at night", () => {
    const before = calls(3).map((call, index) => ({ ...call, minute: 1_437 + index }));
    const after = calls(3).map((call, index) => ({
      ...call,
      id: `after-${index}`,
      on: day("2026-11-21"),
      minute: index,
    }));
    expect(codes([...before, ...after])).toEqual(["T1", "T1", "T1", "T1", "T1", "T1"]);
    expect(codes([...before, aCall({ id: "one-more", minute: 900 })])).toContain("F1");
  });
});

describe("F2, unanswered tries", () => {
  const missed = (count: number, known: Partial<ConductContact> = {}) => calls(count, { connected: false, ...known });

  test("six to one number are nothing, the seventh is one finding, whatever number they come from", () => {
    expect(check(missed(6))).toEqual([]);
    expect(check(missed(7))).toMatchObject([
      {
        code: "F2",
        severity: "S",
        force: "self_regulation",
        facts: { count: 7, allowed: 6, toNumber: "mine" },
        basis: [{ source: "collection_guideline_2026" }],
      },
    ]);
  });

  test.each<[string, ConductContact[]]>([
    ["spread over two of my numbers", missed(7).map((call, index) => ({ ...call, toNumber: `mine-${index % 2}` }))],
    ["of two creditors", missed(7).map((call, index) => ({ ...call, creditor: `bank-${index % 2}` }))],
    ["to a number that isn't known", missed(7, { toNumber: null })],
    ["on two days", missed(7).map((call, index) => ({ ...call, on: addDays(call.on, index % 2) }))],
    ["texts", missed(7, { channel: "sms" })],
    ["before the guideline", missed(7, { on: day("2026-01-29") })],
  ])("seven %s are nothing", (_, contacts) => expect(check(contacts)).toEqual([]));

  test("connected and unanswered ones are counted apart", () => {
    const both = [...calls(3), ...missed(6).map((call) => ({ ...call, id: `missed-${call.id}` }))];
    expect(check(both)).toEqual([]);
  });
});

describe("what never counts", () => {
  const night = (known: Partial<ConductContact>) => [...calls(9, { minute: 1_400, ...known })];
  const missed = (known: Partial<ConductContact>) => calls(9, { connected: false, ...known });
  test.each<[string, Partial<ConductContact>]>([
    ["outbound", { direction: "out" }],
    ["consented", { consented: true }],
    ["a court on the phone", { party: "court" }],
    ["a court", { channel: "court" }],
    ...LENDER_KINDS.filter((kind) =>
      [
        "unlicensed",
        "employer",
        "landlord",
        "utility",
        "hospital",
        "government",
        "friend",
        "relative",
        "other",
      ].includes(kind),
    ).map((lenderKind): [string, Partial<ConductContact>] => [lenderKind, { lenderKind }]),
  ])("%s", (_, known) => {
    expect(codes(night(known))).toEqual([]);
    expect(codes(missed(known))).toEqual([]);
  });

  test.each<[LenderKind, boolean]>([
    ["bank", false],
    ["digital_bank", false],
    ["consumer_finance", false],
    ["auto_finance", false],
    ["trust", false],
    ["micro_loan", false],
    ["guarantee_company", false],
    ["asset_manager", false],
    ["platform", true],
  ])("%s counts; that a licensed lender stands behind it is assumed: %s", (lenderKind, isScopeAssumed) => {
    expect(check([aCall({ lenderKind, minute: 1_400 })])).toMatchObject([{ code: "T1", isScopeAssumed }]);
  });

  test("calls to other people are no calls to me", () => {
    const toFamily = calls(4, { tags: ["others_told_of_debt"] });
    expect(codes(toFamily)).toEqual(["P2", "P2", "P2", "P2"]);
  });
});

describe("what the user ticked", () => {
  test("a normal contact without a tick is neutral, from anyone and in any way", () => {
    for (const lenderKind of LENDER_KINDS)
      for (const channel of CONTACT_CHANNELS) expect(check([aCall({ lenderKind, channel })])).toEqual([]);
  });

  test.each<[string, Partial<ConductContact>, [code: string, force: string, severity: string][]]>([
    ["a threat", { tags: ["threat"] }, [["B1", "law", "H"]]],
    ["a friend’s threat", { tags: ["threat"], lenderKind: "friend" }, [["B1", "law", "H"]]],
    ["two ticks of one finding", { tags: ["threat", "abuse"] }, [["B1", "law", "H"]]],
    ["a false authority", { tags: ["posed_as_authority"], channel: "court" }, [["B2", "law", "H"]]],
    ["a flood", { tags: ["message_flood"], lenderKind: "unlicensed" }, [["F3", "law", "H"]]],
    [
      "reachable, others contacted",
      { tags: ["others_contacted_while_reachable"] },
      [["P1", "recommended_standard", "H"]],
    ],
    ["others told", { tags: ["others_told_of_debt"] }, [["P2", "law", "H"]]],
    ["others asked to pay", { tags: ["others_asked_to_pay"] }, [["P4", "self_regulation", "H"]]],
    ["the same for a card", { tags: ["others_asked_to_pay"], product: "credit_card" }, [["P4", "regulation", "H"]]],
    [
      "the same by consumer finance",
      { tags: ["others_asked_to_pay"], lenderKind: "consumer_finance" },
      [["P4", "regulation", "H"]],
    ],
    ["a friend told others", { tags: ["others_told_of_debt"], lenderKind: "friend" }, []],
    ["a new loan urged", { tags: ["new_loan_urged"] }, [["B4", "self_regulation", "H"]]],
    ["a private account", { tags: ["private_account_asked"], lenderKind: "other" }, [["B6", "public_notice", "H"]]],
    ["no name given", { tags: ["not_identified"] }, [["B7", "self_regulation", "S"]]],
    ["one visitor", { tags: ["visit_alone"], channel: "visit" }, [["V1", "self_regulation", "H"]]],
    ["entered", { tags: ["visit_alone", "visit_entered_against_will"], channel: "visit" }, [["V1", "law", "H"]]],
    ["a friend entered", { tags: ["visit_entered_against_will"], lenderKind: "friend" }, [["V1", "law", "H"]]],
    ["a friend came alone", { tags: ["visit_alone"], lenderKind: "friend" }, []],
    ["a card plan is kept", { tags: ["card_plan_kept"] }, [["A1", "regulation", "H"]]],
    ["settled", { tags: ["after_settlement"] }, [["A2", "practice", "W"]]],
    ["an outbound contact", { tags: ["threat"], direction: "out" }, []],
    ["agreed hours don't excuse words", { tags: ["abuse"], consented: true }, [["B1", "law", "H"]]],
  ])("%s", (_, known, expected) => {
    expect(check([aCall(known)]).map(({ code, force, severity }) => [code, force, severity])).toEqual(expected);
  });

  test("the facts name all ticks of the finding, also those that the strongest rule isn't about", () => {
    const [finding] = check([aCall({ tags: ["visit_alone", "visit_entered_against_will"], channel: "visit" })]);
    expect(finding?.facts).toEqual({ tags: ["visit_alone", "visit_entered_against_will"] });
    expect(finding?.basis.map((basis) => basis.source)).toEqual(["criminal_law_245", "collection_guideline_2026"]);
  });

  test("threats are measured by the law of their day", () => {
    const sourceOn = (on: string) => check([aCall({ on: day(on), tags: ["threat"] })])[0]?.basis[0]?.source;
    expect(["2025-12-31", "2026-01-01"].map(sourceOn)).toEqual(["public_security_42", "public_security_2025_50"]);
  });

  test("every tick leads to a finding for some lender", () => {
    for (const tag of CONDUCT_TAGS)
      expect(codes([aCall({ tags: [tag], product: "credit_card" })]), tag).toHaveLength(1);
  });
});

const anyContact = fc.record({
  creditor: fc.constantFrom("one", "two"),
  lenderKind: fc.constantFrom<LenderKind>("bank", "platform", "friend"),
  on: fc.constantFrom(day("2026-11-20"), day("2026-11-21")),
  minute: fc.oneof(fc.constantFrom(0, 479, 480, 1_319, 1_320, 1_439), fc.integer({ min: 0, max: 1_439 })),
  direction: fc.constantFrom("in" as const, "in" as const, "in" as const, "out" as const),
  channel: fc.constantFrom("phone" as const, "phone" as const, "phone" as const, "sms" as const, "letter" as const),
  connected: fc.boolean(),
  toNumber: fc.constantFrom("mine", "mine", "other", null),
  consented: fc.constantFrom(false, false, false, true),
  tags: fc.constant([]),
});
const contactList = fc
  .array(anyContact, { maxLength: 45 })
  .map((list) => list.map((known, index): ConductContact => ({ ...known, id: `c${String(index).padStart(2, "0")}` })));

/** The independent oracle: for every contact looks at all others again, with the rules as a person would read them out. */
function slowFindings(contacts: readonly ConductContact[]): Set<string> {
  const found = new Set<string>();
  for (const one of contacts) {
    if (one.direction === "out" || one.consented || one.lenderKind === "friend") continue;
    const clock = `${String(Math.floor(one.minute / 60)).padStart(2, "0")}:${String(one.minute % 60).padStart(2, "0")}`;
    if ((clock < "08:00" || clock >= "22:00") && one.channel !== "letter") found.add(`T1 ${one.id}`);
    if (one.channel !== "phone") continue;
    const alike = contacts.filter(
      (other) =>
        other.creditor === one.creditor &&
        other.on === one.on &&
        other.channel === "phone" &&
        other.direction === "in" &&
        !other.consented &&
        other.lenderKind !== "friend" &&
        other.connected === one.connected &&
        (one.connected || (one.toNumber !== null && other.toNumber === one.toNumber)),
    );
    const ids = alike.map((other) => other.id).toSorted();
    if (one.connected && alike.length >= 4) found.add(`F1 ${ids.join()}`);
    if (!one.connected && alike.length >= 7) found.add(`F2 ${ids.join()}`);
  }
  return found;
}

describe("checkConduct, whatever is on record", () => {
  test("agrees with looking at every contact one by one", () =>
    fc.assert(
      fc.property(contactList, (contacts) => {
        const fast = check(contacts).map((finding) => `${finding.code} ${finding.contactIds.toSorted().join()}`);
        expect(new Set(fast)).toEqual(slowFindings(contacts));
        expect(new Set(fast).size).toBe(fast.length);
      }),
      { numRuns: 500 },
    ));

  test("doesn't depend on the order in which contacts are listed, and comes by day and code", () =>
    fc.assert(
      fc.property(contactList, (contacts) => {
        const findings = check(contacts);
        expect(check(contacts.toReversed())).toEqual(findings);
        const places = findings.map(({ on, code }) => `${on} ${String(CONDUCT_CODES.indexOf(code)).padStart(2, "0")}`);
        expect(places).toEqual(places.toSorted());
      }),
    ));
});

test("without rules nothing is found", () => expect(checkConduct(calls(9, { minute: 1_400 }), [])).toEqual([]));
