import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day, daysBetween } from "@/lib/domain/basics/day";
import { COLLATERALS, DEBT_PRODUCTS, DEBT_ROLES, DEBT_STAGES, isInCourt } from "@/lib/domain/debts/debt";
import { CREDIT_REPORTING, isLicensed, isPerson, LENDER_KINDS } from "@/lib/domain/debts/lender";
import {
  CHECKLIST_CODES,
  type ChecklistCode,
  type ChecklistTemplate,
  checklistFor,
  isChecklistOver,
  itemStateOf,
  problemsOfAnswer,
  progressOf,
} from "./checklist";
import { CHECKLIST_SCOPES, type SettledDebt } from "./settled-debt";

const SETTLED_ON = day("2026-11-02");
const REST = { from: null, to: null, isOptional: false, source: null } as const;
/** One template of each scope, so that a code says which scope let it in. */
const TEMPLATES: readonly ChecklistTemplate[] = [
  { code: "receipt", scope: "all", fromDays: 0, dueDays: 0, ...REST },
  { code: "transfer", scope: "transferred", fromDays: 0, dueDays: 0, ...REST },
  { code: "certificate", scope: "institutions", fromDays: 0, dueDays: 7, ...REST },
  { code: "close_brand", scope: "institutions", fromDays: 0, dueDays: 7, ...REST },
  { code: "close_funder", scope: "funder_beside_brand", fromDays: 0, dueDays: 7, ...REST },
  { code: "collection_stopped", scope: "collected_or_in_court", fromDays: 0, dueDays: 7, ...REST },
  { code: "others_told", scope: "others_liable", fromDays: 0, dueDays: 7, ...REST },
  { code: "iou", scope: "persons", fromDays: 0, dueDays: 7, ...REST },
  { code: "lien_released", scope: "secured", fromDays: 0, dueDays: 14, ...REST },
  { code: "data_deletion", scope: "apps", fromDays: 0, dueDays: 14, ...REST, isOptional: true },
  { code: "credit_report", scope: "reporting", fromDays: 30, dueDays: 45, ...REST },
];
const PLAIN: SettledDebt = {
  settledOn: SETTLED_ON,
  lenderKind: "bank",
  creditReporting: "reports",
  product: "revolving_loan",
  role: "borrower",
  stageBefore: "overdue",
  hasCourtPapers: false,
  hasDemands: false,
  collateral: null,
  hasJointDebtor: false,
  jointDebtor: "",
  guarantor: "",
  brand: "橡果银行",
  legalName: "橡果银行股份有限公司",
  funder: "",
  holder: "",
};
const itemsOf = (known: Partial<SettledDebt>) => checklistFor({ ...PLAIN, ...known }, TEMPLATES);
const codesOf = (known: Partial<SettledDebt>) => itemsOf(known).map(({ code }) => code);
const has = (code: ChecklistCode, known: Partial<SettledDebt>) => codesOf(known).includes(code);

describe("whom an item is for", () => {
  test.each(LENDER_KINDS)(
    "a receipt for all, a certificate for all but persons, an IOU for persons: %s",
    (lenderKind) => {
      const codes = codesOf({ lenderKind, creditReporting: "does_not_report" });
      expect(codes).toContain("receipt");
      expect([codes.includes("certificate"), codes.includes("close_brand"), codes.includes("iou")]).toEqual(
        isPerson(lenderKind) ? [false, false, true] : [true, true, false],
      );
    },
  );

  test.each(LENDER_KINDS.flatMap((kind) => CREDIT_REPORTING.map((reporting) => [kind, reporting] as const)))(
    "the credit report of %s that %s",
    (lenderKind, creditReporting) => {
      const isAssumed = isLicensed(lenderKind) || lenderKind === "platform";
      const expected = creditReporting === "unknown" ? isAssumed : creditReporting !== "does_not_report";
      expect(has("credit_report", { lenderKind, creditReporting })).toBe(expected);
    },
  );

  test.each(DEBT_STAGES)("collection to be stopped after %s", (stageBefore) =>
    expect(has("collection_stopped", { stageBefore })).toBe(stageBefore === "in_collection" || isInCourt(stageBefore)),
  );

  test.each(DEBT_PRODUCTS)("%s: a lien with a security, the choice to keep only a card", (product) => {
    expect(has("lien_released", { product })).toBe(product === "secured_loan");
    expect(itemsOf({ product }).find(({ code }) => code === "close_brand")?.variant).toBe(
      product === "credit_card" ? "keep_or_close" : null,
    );
  });

  test.each<[string, ChecklistCode, Partial<SettledDebt>, boolean]>([
    ["papers of a court", "collection_stopped", { hasCourtPapers: true }, true],
    ["written demands", "collection_stopped", { hasDemands: true }, true],
    ["a car as security of any loan", "lien_released", { collateral: "car" }, true],
    ["a funder beside the brand", "close_funder", { funder: "枫桥银行" }, true],
    ["a funder that is the lender itself", "close_funder", { funder: "橡果银行股份有限公司" }, false],
    ["a funder that is the brand", "close_funder", { funder: "橡果银行" }, false],
    ["a platform, whoever lent", "close_funder", { lenderKind: "platform" }, true],
    ["reporting by a funder", "close_funder", { creditReporting: "via_funder" }, true],
    ["a friend's friend", "close_funder", { lenderKind: "friend", funder: "someone" }, false],
    ["a joint debtor", "others_told", { hasJointDebtor: true }, true],
    ["a joint debtor by name", "others_told", { jointDebtor: "张三" }, true],
    ["a guarantor", "others_told", { guarantor: "李四" }, true],
    ["nobody else", "others_told", {}, false],
    ["a holder that is not the lender", "transfer", { holder: "青松资产" }, true],
    ["a holder that is the lender", "transfer", { holder: "橡果银行股份有限公司" }, false],
    ["an asset manager", "transfer", { lenderKind: "asset_manager" }, true],
    ["a bank's app", "data_deletion", {}, true],
    ["a landlord", "data_deletion", { lenderKind: "landlord" }, false],
  ])("%s: %s", (_, code, known, expected) => expect(has(code, known)).toBe(expected));

  test.each(DEBT_ROLES)("as %s someone else is to be told", (role) =>
    expect(has("others_told", { role })).toBe(role !== "borrower"),
  );

  test("of a debt that was sold the certificate is the holder's, and the report shows the transfer", () => {
    const sold = itemsOf({ holder: "青松资产" });
    expect(sold.map(({ code, variant }) => [code, variant]).filter(([, variant]) => variant !== null)).toEqual([
      ["certificate", "from_holder"],
      ["credit_report", "look_for_transfer"],
    ]);
  });
});

const settledDebts: fc.Arbitrary<SettledDebt> = fc.record({
  settledOn: fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(day("1990-01-01"), n)),
  lenderKind: fc.constantFrom(...LENDER_KINDS),
  creditReporting: fc.constantFrom(...CREDIT_REPORTING),
  product: fc.constantFrom(...DEBT_PRODUCTS),
  role: fc.constantFrom(...DEBT_ROLES),
  stageBefore: fc.constantFrom(...DEBT_STAGES),
  hasCourtPapers: fc.boolean(),
  hasDemands: fc.boolean(),
  collateral: fc.constantFrom(null, ...COLLATERALS),
  hasJointDebtor: fc.boolean(),
  jointDebtor: fc.constantFrom("", "张三"),
  guarantor: fc.constantFrom("", "李四"),
  brand: fc.constantFrom("", "橡果"),
  legalName: fc.constantFrom("", "橡果", "橡果公司"),
  funder: fc.constantFrom("", "橡果", "枫桥"),
  holder: fc.constantFrom("", "橡果公司", "青松"),
});

describe("checklistFor", () => {
  test("every list has the receipt, nothing twice, the first due first, and due days that count from the settlement", () =>
    fc.assert(
      fc.property(settledDebts, (debt) => {
        const items = checklistFor(debt, TEMPLATES);
        expect(items.map(({ code }) => code)).toContain("receipt");
        expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
        expect(items.map(({ dueOn }) => dueOn)).toEqual(items.map(({ dueOn }) => dueOn).toSorted());
        for (const { code, fromOn, dueOn } of items) {
          const template = TEMPLATES.find((one) => one.code === code);
          expect(daysBetween(debt.settledOn, dueOn)).toBe(template?.dueDays);
          expect(daysBetween(debt.settledOn, fromOn)).toBe(template?.fromDays);
        }
      }),
    ));

  test("a person and an institution never share what is theirs alone", () =>
    fc.assert(
      fc.property(settledDebts, (debt) => {
        const codes = checklistFor(debt, TEMPLATES).map(({ code }) => code);
        expect(codes.includes("iou")).toBe(!codes.includes("certificate"));
      }),
    ));

  test("the order of the templates decides among items of one day, not their order of writing for the days", () => {
    const codes = checklistFor({ ...PLAIN, lenderKind: "platform" }, TEMPLATES.toReversed()).map(({ code }) => code);
    expect(codes[0]).toBe("receipt");
    expect(codes.at(-1)).toBe("credit_report");
    expect(codes.slice(1, 4)).toEqual(["close_funder", "close_brand", "certificate"]);
  });

  test("a template holds for settlements from its first to its last day", () => {
    const dated = { ...TEMPLATES[0], from: addDays(SETTLED_ON, 1) } as ChecklistTemplate;
    expect(checklistFor(PLAIN, [dated])).toEqual([]);
    expect(checklistFor({ ...PLAIN, settledOn: addDays(SETTLED_ON, 1) }, [dated])).toHaveLength(1);
  });

  test("days end with 2199", () => {
    const late = checklistFor({ ...PLAIN, settledOn: day("2199-12-30") }, TEMPLATES);
    expect(late.find(({ code }) => code === "credit_report")).toMatchObject({
      dueOn: "2199-12-31",
      fromOn: "2199-12-31",
    });
  });

  test("every scope is used by a template, and every code once", () => {
    expect(new Set(TEMPLATES.map(({ scope }) => scope))).toEqual(new Set(CHECKLIST_SCOPES));
  });
});

describe("how far a list is", () => {
  const items = itemsOf({ lenderKind: "platform" });
  const done = (code: ChecklistCode) => ({ code, doneOn: SETTLED_ON, notApplicable: false });
  const not = (code: ChecklistCode) => ({ code, doneOn: null, notApplicable: true });
  const open = (code: ChecklistCode) => ({ code, doneOn: null, notApplicable: false });
  const at = (days: number) => addDays(SETTLED_ON, days);
  const stateOf = (code: ChecklistCode, answers: Parameters<typeof itemStateOf>[1], days: number) => {
    const item = items.find((one) => one.code === code);
    return item && itemStateOf(item, answers, at(days));
  };

  test("an item is open until the end of its last day, then overdue; an optional one never is", () => {
    expect([7, 8].map((days) => stateOf("certificate", [], days))).toEqual(["open", "overdue"]);
    expect([14, 15].map((days) => stateOf("data_deletion", [], days))).toEqual(["open", "open"]);
    expect([29, 30, 45, 46].map((days) => stateOf("credit_report", [], days))).toEqual([
      "ahead",
      "open",
      "open",
      "overdue",
    ]);
  });

  test("an answer ends it, and taking the answer back opens it again", () => {
    expect(stateOf("certificate", [done("certificate")], 90)).toBe("done");
    expect(stateOf("certificate", [not("certificate")], 90)).toBe("not_applicable");
    expect(stateOf("certificate", [open("certificate")], 90)).toBe("overdue");
  });

  test("optional items are neither done nor left, and the list is over without them", () => {
    const required = items.filter(({ isOptional }) => !isOptional).map(({ code }) => code);
    expect(progressOf(items, [], at(8))).toEqual({
      total: required.length,
      answered: 0,
      left: required.length,
      overdue: 4,
    });
    const answers = required.map((code, place) => (place % 2 === 0 ? done(code) : not(code)));
    expect(progressOf(items, answers, at(90))).toEqual({
      total: required.length,
      answered: required.length,
      left: 0,
      overdue: 0,
    });
    expect(isChecklistOver(items, answers)).toBe(true);
    for (const code of required) {
      expect(
        isChecklistOver(
          items,
          answers.filter((answer) => answer.code !== code),
        ),
      ).toBe(false);
      expect(
        isChecklistOver(
          items,
          answers.map((answer) => (answer.code === code ? open(code) : answer)),
        ),
      ).toBe(false);
    }
  });

  test("answers to items that the list doesn't have change nothing", () => {
    expect(progressOf(items, [done("iou"), { ...done("iou"), code: "gone" }], at(0))).toEqual(
      progressOf(items, [], at(0)),
    );
  });

  test.each<[Partial<Parameters<typeof problemsOfAnswer>[0]>, string[]]>([
    [{}, []],
    [{ doneOn: at(20) }, []],
    [{ doneOn: at(21) }, ["doneOn day_in_future"]],
    [{ doneOn: at(-1) }, ["doneOn before_settlement"]],
    [{ doneOn: at(-1), code: "receipt" }, []],
    [{ notApplicable: true }, ["reason reason_missing"]],
    [{ notApplicable: true, reason: "没有绑卡" }, []],
  ])("%j: %j", (known, expected) => {
    const answer = { code: "certificate", doneOn: null, notApplicable: false, reason: "", ...known } as const;
    expect(problemsOfAnswer(answer, SETTLED_ON, at(20)).map(({ field, reason }) => `${field} ${reason}`)).toEqual(
      expected,
    );
  });

  test("every code stands in the list of codes once", () => {
    expect(new Set(CHECKLIST_CODES).size).toBe(CHECKLIST_CODES.length);
  });
});
