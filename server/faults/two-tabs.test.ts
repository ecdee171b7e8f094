import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/data/core/db";
import { sealFor } from "@/lib/data/core/keys";
import { debtColumns } from "@/lib/data/debts/debt-view";
import { getDebt, updateDebt } from "@/lib/data/debts/debts";
import { aDebt, facts, TODAY } from "@/lib/data/testing/debt-builder";
import type { UserId } from "@/lib/domain/basics/user";
import { newUser } from "@/lib/proofs/testing/people";
import { FAULT_TIMEOUT_MS, rounds } from "./rounds";

/* Two tabs, and a phone, edit one debt in any order and at once: nobody's words are lost without being told. */

let user: UserId;
beforeAll(async () => {
  user = await newUser();
});

const TABS = 3;
type Save = (debtId: string, version: number, note: string) => Promise<"saved" | "stale" | "not_found">;
type Step = { tab: number; does: "open" | "save" | "save with the next" };

const save: Save = (debtId, version, note) => updateDebt(user, debtId, version, facts({ note }), TODAY);

/** What somebody writes who looks at the version first and then saves: the version is not in the statement itself. */
const saveAfterLooking: Save = async (debtId, version, note) => {
  const debt = await getDebt(user, debtId);
  if (!debt || debt.version !== version) return "stale";
  const columns = debtColumns(await sealFor(user), debtId, facts({ note }));
  await db().debt.update({ where: { id: debtId, userId: user }, data: { ...columns, version: { increment: 1 } } });
  return "saved";
};

const STEPS = fc.array(
  fc.record({
    tab: fc.integer({ min: 0, max: TABS - 1 }),
    does: fc.constantFrom<Step["does"]>("open", "save", "save with the next"),
  }),
  { minLength: 2, maxLength: 8 },
);

/**
 * Plays the steps on a fresh debt. Each tab shows what it opened or saved last. Whoever saves over something that the tab
 * never showed has made it disappear unseen: these words are returned.
 */
async function lostWords(steps: readonly Step[], saveAs: Save): Promise<string[]> {
  const debtId = await aDebt(user, { facts: facts({ note: "as recorded" }) });
  const shown = await Promise.all(Array.from({ length: TABS }, () => look(debtId)));
  const overwritten: { saved: string; over: string }[] = [];
  for (const group of groups(steps)) {
    await Promise.all(
      group.map(async ({ tab, does }, n) => {
        if (does === "open") shown[tab] = await look(debtId);
        const at = shown[tab];
        if (does === "open" || !at) return;
        const note = `${tab}/${overwritten.length}/${n}/${Math.random()}`;
        if ((await saveAs(debtId, at.version, note)) !== "saved") return;
        overwritten.push({ saved: note, over: at.note });
        shown[tab] = { version: at.version + 1, note };
      }),
    );
  }
  // Two saves that both believe to have replaced the same words: one of them replaced the other.
  const over = overwritten.map((one) => one.over);
  const last = await look(debtId);
  const neverReplaced = overwritten.map(({ saved }) => saved).filter((note) => !over.includes(note));
  return [
    ...over.filter((note, at) => over.indexOf(note) !== at),
    ...neverReplaced.filter((note) => note !== last.note),
  ];
}

async function look(debtId: string): Promise<{ version: number; note: string }> {
  const debt = await getDebt(user, debtId);
  if (!debt) throw new Error("The debt is gone.");
  return { version: debt.version, note: debt.note };
}

/** Steps that are taken at once stand together. */
function groups(steps: readonly Step[]): Step[][] {
  const all: Step[][] = [];
  let isOpen = false;
  for (const step of steps) {
    if (isOpen) all.at(-1)?.push(step);
    else all.push([step]);
    isOpen = step.does === "save with the next";
  }
  return all;
}

const losesNothing = (saveAs: Save) =>
  fc.asyncProperty(STEPS, async (steps) => {
    expect(await lostWords(steps, saveAs)).toEqual([]);
  });

test(
  "every interleaving: who saves over words that the tab did not show is refused",
  { timeout: FAULT_TIMEOUT_MS },
  () => fc.assert(losesNothing(save), { numRuns: rounds(40, 1000) }),
);

test("the same test sees what is lost when the version is only looked at before", {
  timeout: FAULT_TIMEOUT_MS,
}, async () => {
  const { failed, counterexample } = await fc.check(losesNothing(saveAfterLooking), {
    numRuns: 300,
    endOnFailure: true,
  });
  expect(failed).toBe(true);
  expect(counterexample?.[0].some(({ does }) => does === "save with the next")).toBe(true);
});
