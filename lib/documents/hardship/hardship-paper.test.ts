import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { listFiles } from "@/lib/documents/file-list";
import type { Picture } from "@/lib/documents/pdf/paper";
import { aProof, CARD, STORY, TODAY } from "@/lib/documents/testing/example-case";
import { pagesOf } from "@/lib/documents/testing/printed";
import { wordsIn } from "@/lib/documents/words";
import { NO_STORY } from "@/lib/domain/letters/hardship";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import { hardshipPaper } from "./hardship-paper";
import { chosenProofs, type HardshipRecord } from "./hardship-record";

const PROOFS = [aProof("p2", "失业登记.pdf", { type: "application/pdf", family: "pdf" }), aProof("p1", "工资流水.png")];
const FRIEND = {
  ...CARD,
  id: "f",
  overdueSince: null,
  lender: { ...CARD.lender, kind: "friend", name: "阿海", legalName: "" },
  balance: null,
} as const;

const recordWith = (more: Partial<HardshipRecord> = {}): HardshipRecord => ({
  story: STORY,
  debts: [CARD, FRIEND],
  withAmounts: true,
  proofs: chosenProofs(STORY, PROOFS),
  today: TODAY,
  timeZone: "Asia/Shanghai",
  ...more,
});

async function printed(
  record: HardshipRecord,
  locale: Locale = "zh-CN",
  open = async (): Promise<Picture | null> => null,
) {
  const words = wordsIn(locale);
  const files = listFiles(record.proofs, words.t("hardship.file.names.folder"), words).map((file) => ({
    ...file,
    open,
  }));
  return pagesOf(hardshipPaper(record, files, words));
}

describe("hardshipPaper", () => {
  it("tells what happened, income and needs, debts, papers, and lists what is attached", async () => {
    const text = (await printed(recordWith())).join(" ");
    for (const part of [
      "困难情况说明和材料",
      "林秋",
      "001X",
      "因公司裁员，失业。",
      "2026年6月1日",
      "停计罚息，分期归还本金",
      "6月公司裁员，从那时起没有工资。",
      "<b>孩子</b>上小学",
      "¥3,200.00",
      "¥2,600.00",
      "2 人",
      "枫桥银行股份有限公司",
      "¥21,346.52",
      "1 笔合计 ¥21,346.52；另有 1 笔还不清楚，没有算进去。",
      "金额是对方主张的，以各自写明的日期为准，有待核对。",
      "附后：材料/01 工资流水.png",
      "没有诊断证明的：病历",
      "不适用",
      "附件 2：材料/02 失业登记.pdf",
      "以上情况和材料属实。",
      "2026年11月22日",
    ])
      expect(text.replaceAll(" ", "")).toContain(part.replaceAll(" ", ""));
    for (const { sha256 } of PROOFS) expect(text).toContain(sha256);
    // Who lent as a friend is not named to a bank.
    expect(text).not.toContain("阿海");
  });

  it("says no amount of a debt where that was not chosen", async () => {
    const text = (await printed(recordWith({ withAmounts: false }))).join(" ");
    expect(text).toContain("本人选择不列金额。");
    expect(text).not.toContain("21,346.52");
    expect(text).not.toContain("金额是对方主张的");
  });

  it.each(LOCALES)("leaves a place for what is not known, and never 0, a dash or a blank: %s", async (locale) => {
    const text = (await printed(recordWith({ story: NO_STORY, proofs: [], debts: [] }), locale)).join(" ");
    expect(text).toContain(MESSAGES[locale].hardship.file.unknown);
    expect(text).toContain(MESSAGES[locale].hardship.file.no_files);
    expect(text).not.toMatch(/¥0|—|null|undefined/);
  });

  it("gives each paper a page of its own with its picture, and says where there is none", async () => {
    const jpeg = await sharp({ create: { width: 1200, height: 1600, channels: 3, background: "#cde" } })
      .jpeg()
      .toBuffer();
    let turn = 0;
    const open = async () => (turn++ === 0 ? { jpeg, width: 1200, height: 1600 } : null);
    const pages = await printed(recordWith(), "zh-CN", open);
    const [first = "", second = ""] = pages.slice(-2);
    expect(first).toContain("附件 1：材料/01 工资流水.png");
    expect(first).not.toContain("没有图片");
    expect(second).toContain("附件 2：材料/02 失业登记.pdf");
    expect(second).toContain("只放第一页");
    expect(second).toContain("这份没有图片");
  });
});

it("sends along what the account names, in its order, as far as it is still there", () => {
  const story = { ...STORY, otherProofIds: ["gone", "p3", "p1"] };
  expect(chosenProofs(story, [...PROOFS, aProof("p3", "c.png")]).map(({ id }) => id)).toEqual(["p1", "p2", "p3"]);
});
