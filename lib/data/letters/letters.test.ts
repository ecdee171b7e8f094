import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/core/db";
import { aUser } from "@/lib/data/testing/a-user";
import { aDebt, friend, once, TODAY } from "@/lib/data/testing/debt-builder";
import { addDays } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { UserId } from "@/lib/domain/basics/user";
import { type HardshipStory, NO_STORY } from "@/lib/domain/letters/hardship";
import { getHardshipStory, saveHardshipStory, undoHardshipEdit } from "./hardship-story";
import { addLetter, getLetter, listLetters, setLetterRemoved, undoLetterEdit, updateLetter } from "./letters";

let user: UserId;
let stranger: UserId;
beforeEach(async () => {
  [user, stranger] = [await aUser(), await aUser()];
});

const TEXT = "致海棠银行：\n海边的信。";
const STORY: HardshipStory = {
  ...NO_STORY,
  name: "海生",
  cause: "海产店关门",
  since: addDays(TODAY, -90),
  income: fen(350_000),
  dependants: 2,
  papers: { ...NO_STORY.papers, income: { proofId: randomUUID() }, illness: "not_applicable" },
  otherProofIds: [randomUUID()],
};

describe("letters", () => {
  const add = async (debtId: string | null, idempotency = once()) =>
    addLetter(user, { code: "hardship", debtId, text: TEXT, sentOn: null }, idempotency);

  it("keep their words, know their lender, and hold no word in the clear", async () => {
    const debtId = await aDebt(user, { lender: friend("海棠") });
    const id = (await add(debtId)) ?? "";
    expect(await getLetter(user, id)).toMatchObject({ text: TEXT, code: "hardship", debtId, lender: { name: "海棠" } });
    const rows = await db().$queryRaw<{ hex: string }[]>`SELECT encode("sealed", 'escape') AS hex FROM "Letter"`;
    expect(rows.map(({ hex }) => hex).join()).not.toContain("海");
  });

  it("are written once per form, however often it is sent", async () => {
    const form = once();
    const ids = await Promise.all([1, 2, 3].map(() => add(null, form)));
    expect(new Set(ids).size).toBe(1);
    expect(await listLetters(user)).toHaveLength(1);
  });

  it("are edited by version, and an edit can be undone and done again", async () => {
    const id = (await add(null)) ?? "";
    const edited = { text: "改过的", sentOn: TODAY };
    expect(await updateLetter(user, id, 1, edited)).toBe("saved");
    expect(await updateLetter(user, id, 1, { text: "另一页", sentOn: null })).toBe("stale");
    expect(await undoLetterEdit(user, id)).toBe("saved");
    expect(await getLetter(user, id)).toMatchObject({ text: TEXT, sentOn: null, version: 3 });
    expect(await undoLetterEdit(user, id)).toBe("saved");
    expect(await getLetter(user, id)).toMatchObject(edited);
  });

  it("leave the list and come back", async () => {
    const id = (await add(null)) ?? "";
    expect(await setLetterRemoved(user, id, true)).toBe("saved");
    expect(await listLetters(user)).toEqual([]);
    expect(await listLetters(user, { removed: true })).toHaveLength(1);
    expect(await setLetterRemoved(user, id, false)).toBe("saved");
    expect(await listLetters(user)).toHaveLength(1);
  });

  it("of somebody else are not there, in any argument", async () => {
    const debtId = await aDebt(user);
    const id = (await add(debtId)) ?? "";
    expect(await getLetter(stranger, id)).toBeNull();
    expect(await listLetters(stranger)).toEqual([]);
    expect(await updateLetter(stranger, id, 1, { text: "", sentOn: null })).toBe("not_found");
    expect(await undoLetterEdit(stranger, id)).toBe("not_found");
    expect(await setLetterRemoved(stranger, id, true)).toBe("not_found");
    const theirs = { code: "statement", debtId, text: "x", sentOn: null } as const;
    expect(await addLetter(stranger, theirs, once())).toBeNull();
    expect(await getLetter(user, "x")).toBeNull();
    expect(await getLetter(user, id)).toMatchObject({ text: TEXT, version: 1, isRemoved: false });
  });
});

describe("the account of a hardship", () => {
  it("is empty at first, then exactly what was written, and sealed", async () => {
    expect(await getHardshipStory(user)).toEqual({ ...NO_STORY, writtenOn: null, version: 0 });
    expect(await saveHardshipStory(user, 0, STORY, TODAY)).toBe("saved");
    expect(await getHardshipStory(user)).toEqual({ ...STORY, writtenOn: TODAY, version: 1 });
    expect((await getHardshipStory(stranger)).version).toBe(0);
    const row = await db().hardshipStory.findUniqueOrThrow({ where: { userId: user } });
    expect(Buffer.from(row.sealed).toString("utf8")).not.toContain("海");
  });

  it("is first written by one of two tabs, and then changed by one of two", async () => {
    const both = await Promise.all([1, 2].map(() => saveHardshipStory(user, 0, STORY, TODAY)));
    expect(both.toSorted()).toEqual(["saved", "stale"]);
    const again = await Promise.all([1, 2].map(() => saveHardshipStory(user, 1, { ...STORY, cause: "改了" }, TODAY)));
    expect(again.toSorted()).toEqual(["saved", "stale"]);
  });

  it("can be put back as it was before", async () => {
    expect(await undoHardshipEdit(user, TODAY)).toBe("not_found");
    await saveHardshipStory(user, 0, STORY, TODAY);
    await saveHardshipStory(user, 1, { ...STORY, cause: "改了" }, TODAY);
    expect(await undoHardshipEdit(user, TODAY)).toBe("saved");
    expect(await getHardshipStory(user)).toMatchObject({ cause: "海产店关门", version: 3 });
  });
});
