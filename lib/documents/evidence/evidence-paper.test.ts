import { describe, expect, it } from "vitest";
import type { ComplaintView } from "@/lib/data/conduct/complaint-view";
import { listFiles } from "@/lib/documents/file-list";
import { aContact, aProof, CARD, STORY, TODAY } from "@/lib/documents/testing/example-case";
import { pagesOf } from "@/lib/documents/testing/printed";
import { wordsIn } from "@/lib/documents/words";
import { day } from "@/lib/domain/basics/day";
import { NO_STORY } from "@/lib/domain/letters/hardship";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import { evidencePaper } from "./evidence-paper";
import { type EvidenceRecord, evidenceRecord } from "./evidence-record";

const ON = day("2026-11-02");
const LATE = aContact("late", {
  on: ON,
  minute: 22 * 60 + 14,
  organisation: "海潮咨询行",
  staffNumber: "820",
  number: "0571 8866 2031",
  summary: "<i>要求</i>今晚还",
  words: "你再不还就上门",
  tags: ["threat"],
});
const CALLS = [1, 2, 3, 4].map((minute) => aContact(`c${minute}`, { on: ON, minute: 540 + minute }));
const ELSEWHERE = aContact("x", { on: ON, minute: 600 });
const LOG = [LATE, ...CALLS, { ...ELSEWHERE, lender: { ...ELSEWHERE.lender, id: "other", name: "别家" } }];

const COMPLAINT: ComplaintView = {
  id: "k",
  version: 1,
  lender: CARD.lender,
  debtId: CARD.id,
  channel: "financial_regulator",
  matters: ["conduct"],
  pace: "usual",
  filedOn: day("2026-11-20"),
  dueOn: null,
  answeredOn: null,
  isConfirmedTrue: true,
  ticketNumber: "K-7",
  facts: "",
  request: "",
  reply: "",
  note: "只给自己看的备注",
  contactIds: [],
  proofIds: [],
  isRemoved: false,
};

const recordWith = (more: Partial<Parameters<typeof evidenceRecord>[0]> = {}): EvidenceRecord =>
  evidenceRecord({
    lender: CARD.lender,
    debt: CARD,
    complaint: COMPLAINT,
    writer: STORY,
    facts: "11月2日夜里打来。",
    request: "停止夜里来电，书面答复",
    log: LOG,
    contactIds: ["late", "c4", "x"],
    proofs: [aProof("b", "截图.png", { createdAt: new Date("2026-11-07T00:00:00Z") }), aProof("a", "夜里来电.wav")],
    today: TODAY,
    timeZone: "Asia/Shanghai",
    ...more,
  });

async function printed(record: EvidenceRecord, locale: Locale = "zh-CN"): Promise<string> {
  const words = wordsIn(locale);
  const files = listFiles(record.proofs, words.t("evidence.file.names.folder"), words);
  return (await pagesOf(evidencePaper(record, files, words))).join(" ");
}

describe("evidencePaper", () => {
  it("states case, course, rules with their sources, one request and every attachment", async () => {
    const text = (await printed(recordWith())).replaceAll(" ", "");
    for (const part of [
      "情况说明和证据：枫桥银行信用卡",
      "林秋",
      "枫桥银行股份有限公司",
      "6621",
      "12378",
      "2026年11月20日",
      "K-7",
      "11月2日夜里打来。",
      "2026年11月2日",
      "22:14",
      "海潮咨询行",
      "工号 820",
      "0571 8866 2031",
      "<i>要求</i>今晚还",
      "原话：你再不还就上门",
      "2026年11月2日 22:14 的来电在 22:00 到次日 8:00 之间，可能不符合催收时间的要求。",
      "接通了 5 次催收来电，多于 3 次",
      "原话“你再不还就上门”，本人认为是威胁",
      "GB/T 45251-2025",
      "可能不符合行业规范",
      "2025年2月28日起",
      "停止夜里来电，书面答复",
      "原件/01 夜里来电.wav",
      "原件/02 截图.png",
      "没有变过",
      "不说明文件是谁做的",
      "是否违反，由监管部门或法院认定",
    ])
      expect(text).toContain(part.replaceAll(" ", ""));
    for (const { sha256 } of recordWith().proofs) expect(text).toContain(sha256);
    expect(text).not.toMatch(/违法|违规|只给自己看|别家/);
  });

  it("speaks for the user: nobody is called you but in words that were used", async () => {
    const every = recordWith({
      log: [
        aContact("all", {
          on: ON,
          minute: 845,
          tags: [
            "others_contacted_while_reachable",
            "workplace_contacted",
            "threat",
            "new_loan_urged",
            "agency_not_listed",
            "visit_alone",
            "not_identified",
          ],
        }),
      ],
      contactIds: ["all"],
    });
    expect(every.findings.length).toBeGreaterThan(4);
    expect(await printed(every)).not.toContain("你");
    expect(await printed(every, "en")).not.toMatch(/\byou(r)?\b/i);
  });

  it("counts with the calls that were not chosen, and finds nothing in what was not", async () => {
    expect(recordWith().findings.map(({ code }) => code)).toEqual(["T1", "F1", "B1"]);
    expect(recordWith({ contactIds: ["c4"] }).findings.map(({ code }) => code)).toEqual(["F1"]);
    expect(recordWith({ contactIds: ["c4"] }).contacts.map(({ id }) => id)).toEqual(["c4"]);
    expect(recordWith({ contactIds: ["x"] })).toMatchObject({ contacts: [], findings: [] });
  });

  it.each(LOCALES)("leaves a place for what is not known: %s", async (locale) => {
    const nothing = {
      writer: NO_STORY,
      debt: null,
      complaint: null,
      facts: "",
      request: " ",
      contactIds: [],
      proofs: [],
    };
    const text = await printed(recordWith(nothing), locale);
    const { file } = MESSAGES[locale].evidence;
    for (const part of [file.unknown, file.timeline.none, file.rules.none, file.request.none, file.files.none])
      expect(text).toContain(part);
    expect(text).not.toMatch(/¥0|—|null|undefined/);
  });
});
