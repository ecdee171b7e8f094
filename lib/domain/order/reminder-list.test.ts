import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { digestOf } from "@/lib/domain/mail/digest";
import { nextStep, thisWeek } from "./next-step";
import { reminderList } from "./reminder-list";
import { NOTHING_RECORDED, type StepCourtPaper, type StepInstalment, type StepState } from "./steps/state";

const today = day("2026-11-21");
const inDays = (count: number) => addDays(today, count);

const hearing = (days: number, known: Partial<StepCourtPaper> = {}): StepCourtPaper => ({
  id: `paper${days}`,
  debtId: "a",
  type: "summons",
  verified: true,
  isEnforcing: false,
  days: [{ event: "hearing", on: inDays(days), isEstimated: false }],
  ...known,
});
const promised = (days: number): StepInstalment => ({
  id: `promise${days}`,
  debtId: "b",
  kind: "promised",
  dueOn: inDays(days),
  amount: fen(70_000),
  gap: null,
  n: 2,
  total: 12,
  collateral: null,
});
const idOf = (days: number) => `instalment:promise${days}:${inDays(days)}`;
const with_ = (known: Partial<StepState>): StepState => ({ ...NOTHING_RECORDED, hasDebts: true, ...known });
const ids = (list: ReturnType<typeof reminderList>) => ({
  now: list.now.map(({ id }) => id),
  ahead: list.ahead.map(({ id }) => id),
  later: list.later.map(({ step }) => step.id),
  done: list.done.map(({ step }) => step.id),
});

describe("reminderList", () => {
  test("puts late and due things first, what is ahead by its day, and leaves what is far away", () => {
    const list = reminderList(with_({ instalments: [promised(8), promised(3), promised(0), promised(-2)] }), today);
    expect(ids(list)).toEqual({ now: [idOf(-2), idOf(0)], ahead: [idOf(3)], later: [], done: [] });
  });

  test("a court day that is a step already is ahead, however far off its day is", () => {
    const list = reminderList(with_({ courtPapers: [hearing(18)], instalments: [promised(3)] }), today);
    expect(ids(list).ahead).toEqual([idOf(3), `court:paper18:hearing:${inDays(18)}`]);
  });

  test("what was put off is listed with its day and comes back on it", () => {
    const later = [{ id: idOf(3), until: inDays(2) }];
    const state = with_({ instalments: [promised(3)], later });
    const list = reminderList(state, today);
    expect(list.later).toEqual([expect.objectContaining({ until: inDays(2) })]);
    expect(ids(list)).toMatchObject({ ahead: [], later: [idOf(3)] });
    expect(ids(reminderList(state, inDays(2)))).toMatchObject({ ahead: [idOf(3)], later: [] });
  });

  test("a court’s day cannot be put off", () => {
    const id = `court:paper5:hearing:${inDays(5)}`;
    const list = reminderList(with_({ courtPapers: [hearing(5)], later: [{ id, until: inDays(4) }] }), today);
    expect(ids(list)).toMatchObject({ ahead: [id], later: [] });
  });

  test("what was done is listed for two weeks", () => {
    const state = (on: number) => with_({ instalments: [promised(3)], done: [{ id: idOf(3), on: inDays(on) }] });
    expect(ids(reminderList(state(0), today))).toMatchObject({ ahead: [], done: [idOf(3)] });
    expect(ids(reminderList(state(-14), today)).done).toEqual([idOf(3)]);
    expect(ids(reminderList(state(-15), today)).done).toEqual([]);
  });

  test("a missing fact reminds nobody", () => {
    const list = reminderList(with_({ order: ["a"], missingFacts: [{ debtId: "a", fact: "balance" }] }), today);
    expect(ids(list)).toEqual({ now: [], ahead: [], later: [], done: [] });
  });

  test("holds the next step and every undone thing of the week, each once", () => {
    const near = fc.integer({ min: -30, max: 30 });
    const said = fc.uniqueArray(near, { maxLength: 4 });
    fc.assert(
      fc.property(
        fc.uniqueArray(near, { maxLength: 8 }),
        fc.uniqueArray(near, { maxLength: 3 }),
        said,
        said,
        (a, b, c, d) => {
          const state = with_({
            instalments: a.map(promised),
            courtPapers: b.map((days) => hearing(days)),
            later: c.map((days) => ({ id: idOf(days), until: inDays(2) })),
            done: d.map((days) => ({ id: idOf(days), on: today })),
          });
          const lists = ids(reminderList(state, today));
          const all = Object.values(lists).flat();
          expect(new Set(all).size).toBe(all.length);
          const step = nextStep(state, today);
          if (step.code !== "none") expect([...lists.now, ...lists.ahead]).toContain(step.id);
          for (const { id, isDone } of thisWeek(state, today)) if (!isDone) expect(all).toContain(id);
        },
      ),
    );
  });
});

describe("digestOf", () => {
  const linesOf = (state: StepState) => digestOf(reminderList(state, today), today);

  test("counts by kind and day, late things first and without their kind", () => {
    const instalments = [promised(1), { ...promised(1), id: "other" }, promised(-4), promised(0)];
    expect(linesOf(with_({ instalments, courtPapers: [hearing(4)] }))).toEqual([
      { kind: "errand", on: null, n: 1 },
      { kind: "payment", on: today, n: 1 },
      { kind: "payment", on: inDays(1), n: 2 },
      { kind: "deadline", on: inDays(4), n: 1 },
    ]);
  });

  test("says nothing of days that are more than a week away, nor of what was put off or done", () => {
    const later = [{ id: idOf(2), until: inDays(2) }];
    const done = [{ id: idOf(3), on: today }];
    const instalments = [promised(2), promised(3)];
    expect(linesOf(with_({ instalments, later, done, courtPapers: [hearing(8)] }))).toEqual([]);
    expect(linesOf(with_({ courtPapers: [hearing(7)] }))).toEqual([{ kind: "deadline", on: inDays(7), n: 1 }]);
  });

  test("has no place for a name or an amount", () => {
    const said = JSON.stringify(linesOf(with_({ instalments: [promised(1)], courtPapers: [hearing(2)] })));
    expect(said).not.toMatch(/court|70000|"a"|"b"|paper|promise/);
  });
});
