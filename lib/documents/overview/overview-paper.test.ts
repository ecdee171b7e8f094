import { beforeAll, describe, expect, it } from "vitest";
import { getProfile, type ProfileView } from "@/lib/data/accounts/profiles";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { listDebts } from "@/lib/data/debts/debts";
import { setIncluded, setPinned } from "@/lib/data/order/order-preferences";
import { addSample } from "@/lib/data/samples/samples";
import { aDebt, claims, facts, once, TODAY } from "@/lib/data/testing/debt-builder";
import { pagesOf } from "@/lib/documents/testing/printed";
import { wordsIn } from "@/lib/documents/words";
import { isOpenStage } from "@/lib/domain/debts/debt";
import { newUser } from "@/lib/proofs/testing/people";
import { overviewPaper } from "./overview-paper";
import { type LeftOut, overviewOf } from "./overview-record";

let debts: DebtView[];
let profile: ProfileView;
beforeAll(async () => {
  const user = await newUser();
  await addSample(user, TODAY, once());
  const first = await aDebt(user, { facts: facts({ note: "周五晚上回电", accountTail: "6621", funder: "海潮小贷" }) });
  const unknown = await aDebt(user, { balance: claims(73_123) });
  await setPinned(user, first, true);
  await setIncluded(user, unknown, false);
  debts = await listDebts(user, { archived: false });
  profile = await getProfile(user);
});

const printed = async (leftOut: LeftOut, locale: "zh-CN" | "en" = "zh-CN") =>
  (await pagesOf(overviewPaper(overviewOf(debts, profile, { leftOut, today: TODAY }), wordsIn(locale)))).join(" ");
const NOTHING = { amounts: false, names: false };
const squeezed = (text: string) => text.replaceAll(/\s/g, "");

describe("overviewPaper", () => {
  it("says every debt with its sum, its place and why", async () => {
    const text = squeezed(await printed(NOTHING));
    for (const { lender, stage } of debts) {
      expect(text).toContain(squeezed(lender.name));
      if (isOpenStage(stage) && lender.legalName) expect(text).toContain(squeezed(lender.legalName));
    }
    for (const part of [
      "债务总览",
      "2026年11月21日整理",
      "对方主张合计",
      "不等于承认",
      "你把它放在第1位",
      "周五晚上回电",
      "6621",
    ])
      expect(text).toContain(part);
    expect(text).toContain("¥73,123.00");
    expect(text).toContain("你选择不列入");
    expect(text).toContain("仅供参考，不是法律意见");
    expect(text).not.toMatch(/null|undefined|NaN|\uE000/);
  });

  it("holds no amount when amounts are left out", async () => {
    const text = await printed({ amounts: true, names: false });
    expect(text).toContain("未列出");
    expect(text).not.toMatch(/¥|\d,\d{3}/);
  });

  it("holds no name, number or note when names are left out, and one lender has one number", async () => {
    const text = squeezed(await printed({ amounts: false, names: true }));
    for (const { lender, funder, holder, note, accountTail, courtPapers } of debts) {
      const words = [lender.name, lender.legalName, funder, holder, note, accountTail];
      for (const word of [...words, ...courtPapers.flatMap(({ court, caseNumber }) => [court, caseNumber])]) {
        if (word.length > 1) expect(text).not.toContain(squeezed(word));
      }
    }
    expect(text).toContain("债权人1");
    const lenders = new Set(debts.map(({ lender }) => lender.id)).size;
    expect(new Set(text.match(/债权人\d+/g)).size).toBe(lenders);
  });

  it("is English in English", async () => {
    const text = await printed({ amounts: false, names: true }, "en");
    expect(text).toContain("Overview of debts");
    expect(text).not.toMatch(/\p{Script=Han}/u);
  });

  it("is whole without any debt", async () => {
    const text = squeezed(
      (
        await pagesOf(overviewPaper(overviewOf([], profile, { leftOut: NOTHING, today: TODAY }), wordsIn("zh-CN")))
      ).join(""),
    );
    expect(text).toContain("现在没有要排的债务");
    expect(text).toContain("还不清楚");
  });
});
