import { describe, expect, it } from "vitest";
import { CARD, STORY, TODAY } from "@/lib/documents/testing/example-case";
import { bytesOf, pagesOf } from "@/lib/documents/testing/printed";
import { wordsIn } from "@/lib/documents/words";
import { NO_STORY } from "@/lib/domain/letters/hardship";
import { fillLetter, type LetterCode } from "@/lib/domain/letters/letter";
import { GAP_NAMES, LETTERS } from "@/lib/reference/letters/letter-texts";
import { type LetterBasis, letterFactsOf, monthlyFor } from "./letter-facts";
import { letterPaper } from "./letter-paper";

const words = wordsIn("zh-CN");
const nothing = { settlement: null, channel: "", today: TODAY };

function filled(code: LetterCode, basis: Partial<LetterBasis> = {}) {
  const known = { code, debt: CARD, openDebts: [CARD], story: STORY, ...nothing, ...basis };
  return fillLetter(LETTERS[code], letterFactsOf(known, words), "not_liable", GAP_NAMES);
}

const printed = async (text: string, code: LetterCode = "card_instalment") =>
  (await pagesOf(letterPaper({ code, text }, TODAY))).map((page) => page.replaceAll(" ", "")).join("");

describe("a card letter", () => {
  it("says every fact on record, and all of it can be read in the PDF", async () => {
    const { text, gaps } = filled("card_instalment");
    expect(gaps).toEqual([]);
    const pdf = await printed(text);
    for (const part of [
      "信用卡个性化分期还款申请",
      "致枫桥银行股份有限公司：",
      "本人林秋，身份证后四位001X，信用卡尾号6621。",
      "截至2026年11月18日，贵行告知欠款为本金¥18,000.00、利息和费用¥3,346.52。",
      "因公司裁员，失业，欠款已超出本人还款能力",
      "收支和证明附后：收入证明和失业证明",
      "第七十条",
      "分36期（不超过60期），每期¥600.00，自2027年1月5日起",
      "不向任何银行申领信用卡",
      "请书面答复（13800000000）。",
      "2026年11月22日",
    ])
      expect(pdf).toContain(part.replaceAll(" ", ""));
  });

  it("keeps a gap for whatever is not known, also in the PDF", async () => {
    const { text, gaps } = filled("card_instalment", {
      story: NO_STORY,
      debt: { ...CARD, accountTail: "", balance: null },
    });
    expect(gaps).toHaveLength(12);
    const pdf = await printed(text);
    for (const gap of gaps) expect(pdf).toContain(`［待填：${gap}］`);
    expect(pdf).not.toMatch(/¥|null|undefined|—/);
  });

  it("names neither this program nor anything that acts", async () => {
    const source = (
      await bytesOf(letterPaper({ code: "card_instalment", text: filled("card_instalment").text }, TODAY))
    ).toString("latin1");
    expect(source).not.toMatch(
      /\/JS|\/JavaScript|\/OpenAction|\/AA\b|\/URI|\/Launch|\/EmbeddedFile|\/AcroForm|pdfkit|PDFKit/i,
    );
    expect(await printed("致甲银行：\n<script>alert(1)</script>\n林秋\n2026年11月22日")).not.toContain("上岸");
  });

  it("prints markup as words, and drops no sentence of a long letter", async () => {
    const sentences = Array.from({ length: 120 }, (_, place) => `第${place}段，${"写得长一点，".repeat(8)}到此为止。`);
    const pdf = await printed(`致甲银行：\n<b>${sentences.join("</b>\n<b>")}`);
    expect(sentences.filter((sentence) => !pdf.includes(sentence))).toEqual([]);
    expect(pdf).toContain("<b>第3段");
  });
});

describe("letterFactsOf", () => {
  const other = { ...CARD, id: "other" };

  it("promises what can be paid in a month to one lender only", () => {
    expect(monthlyFor({ debt: CARD, openDebts: [CARD], story: STORY })).toBe(60_000);
    expect(monthlyFor({ debt: CARD, openDebts: [CARD, other], story: STORY })).toBeNull();
    const kept = { ...other, stage: "current" } as const;
    const friend = { ...other, lender: { ...CARD.lender, kind: "friend" } } as const;
    expect(monthlyFor({ debt: CARD, openDebts: [CARD, kept, friend], story: STORY })).toBe(60_000);
  });

  it("asks for no more than sixty instalments, but leaves the number open", () => {
    const small = { ...STORY, monthly: STORY.monthly && (((STORY.monthly as number) / 6) as typeof STORY.monthly) };
    expect(filled("card_instalment", { story: small }).gaps).toEqual(["期数"]);
  });

  it("writes to whoever holds the claim now, and asks for a statement as of today", () => {
    const sold = { ...CARD, holder: "松涛资产管理有限公司" };
    const { text } = filled("statement", { debt: sold });
    expect(text).toContain("致松涛资产管理有限公司：");
    expect(text).toContain("账号尾号 6621");
    expect(text).toContain("截至 2026年11月22日");
  });

  it("counts what is behind for the note to the family, and no guarantee that nobody called on", () => {
    const guaranteed = { ...other, role: "guarantor" } as const;
    const { text, gaps } = filled("family_note", {
      debt: null,
      openDebts: [CARD, guaranteed, { ...other, stage: "current" }],
    });
    expect(text).toContain("我有 1 笔借款逾期");
    expect(gaps).toEqual(["家人称呼"]);
  });

  it("knows day and sum of a settlement, and the channel that was chosen", () => {
    const settlement = { settledOn: TODAY, amount: CARD.balance?.principal ?? null };
    expect(filled("certificate", { settlement }).text).toContain("已于 2026年11月22日付清 ¥18,000.00");
    expect(filled("contact_channel", { channel: "短信" }).text).toContain("统一通过 短信联系本人");
  });
});
