import type { Page } from "@playwright/test";
import { today } from "@/lib/clock";
import { getHardshipStory } from "@/lib/data/letters/hardship-story";
import { checksums, filesOf } from "@/lib/documents/testing/unzip";
import { day } from "@/lib/domain/basics/day";
import { recordComplaint } from "./fixtures/complaints";
import { logCall } from "./fixtures/contacts";
import { recordDebt, yuan } from "./fixtures/debts";
import { download } from "./fixtures/downloads";
import { fillIn, formNamed, send } from "./fixtures/forms";
import { recordLetter, recordStory } from "./fixtures/letters";
import { spendLimit } from "./fixtures/limits";
import { cookieOf, newPerson, setCookie } from "./fixtures/people";
import { keepProof, picture, recording } from "./fixtures/proofs";
import { wordsOf } from "./fixtures/settled";
import { expect, test } from "./fixtures/test";

const LATE = { on: day("2026-11-02"), minute: 22 * 60 + 14, words: "今晚 <i>必须</i> 还", organisation: "海潮咨询行" };

const filesAfter = async (page: Page, press: () => Promise<void>) => filesOf((await download(page, press)).bytes);

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("a complaint is taken along with its originals, and every checksum is good", async ({ page, signedIn }) => {
      const debtId = await recordDebt(signedIn.id, { lender: { directoryKey: "cmb" } });
      const late = await logCall(signedIn.id, debtId, LATE);
      const call = recording("夜里\u202e来电.wav");
      const proofId = await keepProof(signedIn.id, call, { kind: "recording", place: { contactId: late } });
      await recordStory(signedIn.id);
      const said = { request: "停止夜里来电，书面答复", facts: "11月2日夜里打来。", ticketNumber: "K-7" };
      const id = await recordComplaint(signedIn.id, debtId, { ...said, contactIds: [late], proofIds: [proofId] });

      await page.goto(`/conduct/complaints/${id}`);
      const files = await filesAfter(page, () => page.getByRole("link", { name: /下载 ZIP/ }).click());
      expect([...files.keys()]).toEqual(["说明.txt", "情况说明.pdf", "原件/01 夜里来电.wav", "manifest.sha256"]);
      expect(files.get("原件/01 夜里来电.wav")?.equals(call.buffer)).toBe(true);
      expect(await checksums(files)).toMatchObject({ isGood: true });
      const text = (await wordsOf(files.get("情况说明.pdf"))).replaceAll(" ", "");
      for (const part of [
        "招商银行",
        "林秋",
        "K-7",
        "11月2日夜里打来。",
        "22:14",
        "海潮咨询行",
        "今晚<i>必须</i>还",
        "可能不符合催收时间的要求",
        "GB/T45251-2025",
        "停止夜里来电，书面答复",
        "没有变过",
        "不说明文件是谁做的",
      ])
        expect(text).toContain(part);
      expect(text).not.toMatch(/违法|违规/);
    });

    test("the evidence about a debt is what was ticked", async ({ page, signedIn }) => {
      const debtId = await recordDebt(signedIn.id, { lender: { directoryKey: "cmb" } });
      await logCall(signedIn.id, debtId, LATE);
      await logCall(signedIn.id, debtId, { on: LATE.on, minute: 600, summary: "白天问候" });
      await keepProof(signedIn.id, await picture("截图.png"), { place: { debtId } });
      await keepProof(signedIn.id, await picture("别的.png"), { place: { debtId } });
      await page.goto(`/debts/${debtId}/evidence`);
      // What was found is ticked from the start; the other call is not.
      await expect(page.getByRole("checkbox", { name: /22:14/ })).toBeChecked();
      await expect(page.getByRole("checkbox", { name: /10:00/ })).not.toBeChecked();
      await page.getByRole("checkbox", { name: "别的.png" }).uncheck();
      await page.locator("[name=request]").fill("书面说明催收机构");
      const files = await filesAfter(page, () => page.getByRole("button", { name: /下载 ZIP/ }).click());
      expect([...files.keys()]).toEqual(["说明.txt", "情况说明.pdf", "原件/01 截图.png", "manifest.sha256"]);
      expect(await checksums(files)).toMatchObject({ isGood: true });
      const text = await wordsOf(files.get("情况说明.pdf"));
      expect(text).toContain("书面说明催收机构");
      expect(text).not.toContain("白天问候");
    });
  });
}

test("in English the paper is Chinese for the office, and English to read oneself", async ({
  page,
  context,
  site,
  signedIn,
}) => {
  const debtId = await recordDebt(signedIn.id, { lender: { directoryKey: "cmb" } });
  const id = await recordComplaint(signedIn.id, debtId, { request: "停止夜里来电" });
  await setCookie(context, site, "locale", "en");
  await page.goto(`/conduct/complaints/${id}`);
  await expect(page.getByText("It goes to offices in China, so it is in Chinese.")).toBeVisible();
  const paper = async (query: string) =>
    wordsOf(await (await page.request.get(`/api/complaints/${id}/evidence${query}`)).body());
  expect(await paper("")).toContain("情况说明和证据：招商银行");
  expect(await paper("?lang=en")).toContain("Statement and evidence:");
});

test("only their owner gets papers, from this site, as downloads that nobody keeps, and not without end", async ({
  site,
}) => {
  const [owner, other] = [await newPerson(), await newPerson()];
  const debtId = await recordDebt(owner.id);
  await recordStory(owner.id);
  const [letterId, complaintId] = [await recordLetter(owner.id, debtId), await recordComplaint(owner.id, debtId)];
  const [mine, theirs] = [await cookieOf(owner), await cookieOf(other)];
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const ask = (path: string, headers: Record<string, string>) => {
    const isForm = path.startsWith("/api/debts");
    const how = isForm
      ? { method: "POST", body: "request=x&format=pdf", headers: { ...form, ...headers } }
      : { headers };
    return fetch(site + path, how);
  };
  const paths = [
    `/api/letters/${letterId}/pdf`,
    "/api/hardship/file",
    `/api/complaints/${complaintId}/evidence?format=zip`,
    `/api/debts/${debtId}/evidence`,
  ];
  for (const path of paths) {
    expect((await ask(path, { cookie: theirs })).status, path).toBe(404);
    expect((await ask(path, {})).status, path).toBe(401);
    expect((await ask(path, { cookie: mine, origin: "https://evil.example" })).status, path).toBe(403);
    const answer = await ask(path, { cookie: mine });
    expect(answer.status, path).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; /);
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
  }
  const wrong = { method: "POST", body: "{}", headers: { "content-type": "application/json", cookie: mine } };
  expect((await fetch(`${site}/api/debts/${debtId}/evidence`, wrong)).status).toBe(400);
  const tooLong = { method: "POST", body: `request=${"x".repeat(70_000)}`, headers: { ...form, cookie: mine } };
  expect((await fetch(`${site}/api/debts/${debtId}/evidence`, tooLong)).status).toBe(400);

  // The others that are free, without setting each paper.
  await spendLimit(owner.id, "paper");
  for (const path of paths) {
    const refused = await ask(path, { cookie: mine });
    expect(refused.status, path).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  }
});

test("the hardship file holds account, debts and the pages of the chosen papers; the ZIP the originals", async ({
  page,
  signedIn,
}) => {
  test.slow();
  await recordDebt(signedIn.id, {
    lender: { directoryKey: "cmb" },
    product: "credit_card",
    stage: "overdue",
    balance: { claimed: yuan(21_346.52) },
  });
  const wages = await picture("工资流水.png");
  const proofId = await keepProof(signedIn.id, wages);
  await recordStory(signedIn.id, { account: "6月公司裁员。" });
  await page.goto("/letters/story");
  await fillIn(formNamed(page, "hardship"), { paper_income: proofId, paper_illness: "not_applicable" });
  await send(formNamed(page, "hardship"));
  await page.getByRole("link", { name: "合成材料" }).click();
  await expect(page.getByText("还缺 3 份")).toBeVisible();
  for (const paper of ["失业证明", "低保、补助等材料", "征信报告"])
    await expect(page.getByRole("listitem").filter({ hasText: paper })).toBeVisible();
  expect((await getHardshipStory(signedIn.id)).papers.income).toEqual({ proofId });

  const plain = await download(page, () => page.getByRole("button", { name: "下载 PDF" }).click());
  const without = (await wordsOf(plain.bytes)).replaceAll(" ", "");
  for (const part of ["6月公司裁员。", "招商银行", "附件1：材料/01工资流水.png", "社保停缴记录"])
    expect(without).toContain(part);
  expect(without).not.toContain("21,346.52");
  // The page of the picture is there, and it is one.
  expect(without).not.toContain("这份没有图片");

  await page.getByRole("checkbox", { name: "写上金额" }).check();
  const { name, bytes } = await download(page, () => page.getByRole("button", { name: "下载 ZIP" }).click());
  expect(name).toBe(`困难情况材料 ${today()}.zip`);
  const files = await filesOf(bytes);
  expect([...files.keys()]).toEqual(["说明.txt", "困难情况材料.pdf", "材料/01 工资流水.png", "manifest.sha256"]);
  expect(files.get("材料/01 工资流水.png")?.equals(wages.buffer)).toBe(true);
  expect(await checksums(files)).toMatchObject({ isGood: true });
  expect(await wordsOf(files.get("困难情况材料.pdf"))).toContain("¥21,346.52");
});
