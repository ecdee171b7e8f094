import { today } from "@/lib/clock";
import { setArchived } from "@/lib/data/debts/debts";
import { getProofFile } from "@/lib/data/proofs/proof-files";
import { answerItem, FIRST_VERSION } from "@/lib/data/settlement/checklist";
import { checksums } from "@/lib/documents/testing/unzip";
import { addMonths, type Day } from "@/lib/domain/basics/day";
import { formatDay, formatFullDay } from "@/lib/format/day";
import { proofStorage } from "@/lib/proofs/storage";
import { recordDebt } from "./fixtures/debts";
import { spendLimit } from "./fixtures/limits";
import { cookieOf, newPerson, setCookie } from "./fixtures/people";
import { keepProof, picture, recording } from "./fixtures/proofs";
import { downloadZip, paper, recordSettled, SETTLED_ON, wordsOf } from "./fixtures/settled";
import { expect, test } from "./fixtures/test";

const shown = (on: Day) => formatDay(on, "zh-CN", today());

test("a settled debt says what is left, and is taken along whole: originals, a summary in Chinese, good checksums", async ({
  page,
  context,
  site,
  signedIn,
}) => {
  const { debtId, settlementId } = await recordSettled(signedIn.id);
  const answer = { doneOn: SETTLED_ON, notApplicable: false, note: "电子回单", reason: "" };
  await answerItem(signedIn.id, settlementId, "receipt", { version: FIRST_VERSION, answer, today: today() });
  const [receipt, proof, call] = [await picture("回单.png"), paper(), recording("通话\u202e记录.wav")];
  await keepProof(signedIn.id, receipt, { kind: "receipt", place: { checklist: { settlementId, code: "receipt" } } });
  await keepProof(signedIn.id, proof, { kind: "certificate", place: { debtId } });
  await keepProof(signedIn.id, call, { kind: "recording", place: { debtId } });

  await page.goto("/settled");
  await expect(page.getByText("1 笔，其中 1 笔还有收尾。")).toBeVisible();
  const card = page.locator("section", { has: page.getByRole("heading", { name: "借呗" }) });
  await expect(card).toContainText(`${shown(SETTLED_ON)}结清 · 减免后结清`);
  await expect(card).toContainText(shown(addMonths(SETTLED_ON, 60)));
  await expect(card).toContainText("拿到结清证明");
  await expect(card).not.toContainText("15,000");
  await setCookie(context, site, "mask", "off");
  await page.reload();
  await expect(card).toContainText("¥15,000.00");

  const { name, files } = await downloadZip(page);
  expect(name).toBe(`上岸 结清记录 ${SETTLED_ON}.zip`);
  expect([...files.keys()]).toEqual([
    "说明.txt",
    "结清记录.pdf",
    "凭证/01 回单.png",
    "凭证/02 结清证明（盖章）.pdf",
    "凭证/03 通话记录.wav",
    "manifest.sha256",
  ]);
  for (const [path, { buffer }] of [
    ["凭证/01 回单.png", receipt],
    ["凭证/02 结清证明（盖章）.pdf", proof],
    ["凭证/03 通话记录.wav", call],
  ] as const)
    expect(files.get(path)?.equals(buffer), path).toBe(true);
  expect(await checksums(files)).toMatchObject({ isGood: true });

  const text = await wordsOf(files.get("结清记录.pdf"));
  for (const part of [
    "结清记录：借呗",
    "合同号 88-2",
    "¥6,346.52",
    "书面方案第三条",
    "电子回单",
    "凭证/03 通话记录.wav",
  ])
    expect(text).toContain(part);
  expect(text).toContain(`${formatFullDay(SETTLED_ON, "zh-CN")}做好`);
  const readme = files.get("说明.txt")?.toString() ?? "";
  expect(readme).toContain("从上传到现在没有变过");
  expect(readme).toContain("不说明文件是谁做的");
});

test("in English it is English, and a debt put away can still be taken along", async ({
  page,
  context,
  site,
  signedIn,
}) => {
  const { debtId } = await recordSettled(signedIn.id);
  await setCookie(context, site, "locale", "en");
  await page.goto("/settled");
  const { name, files } = await downloadZip(page);
  expect(name).toBe(`Ashore settlement record ${SETTLED_ON}.zip`);
  expect([...files.keys()]).toEqual(["README.txt", "settlement-record.pdf", "manifest.sha256"]);
  const text = await wordsOf(files.get("settlement-record.pdf"));
  expect(text).toContain("Settled for less");
  expect(text).toContain("This debt has no proofs yet.");
  expect(await checksums(files)).toMatchObject({ isGood: true });

  await setArchived(signedIn.id, debtId, true);
  await page.reload();
  await expect(page.getByRole("link", { name: /ZIP/ })).toHaveCount(0);
  expect((await page.request.get(`/api/debts/${debtId}/settled.zip`)).status()).toBe(200);
});

test("one lost file is named and keeps back none of the others", async ({ page, signedIn }) => {
  const { debtId } = await recordSettled(signedIn.id);
  const lost = await keepProof(signedIn.id, await picture("丢失的.png"), { place: { debtId } });
  await keepProof(signedIn.id, await picture("还在的.png"), { place: { debtId } });
  const file = await getProofFile(signedIn.id, lost);
  await proofStorage().remove(file?.storageKey ?? "");

  await page.goto("/settled");
  const { files } = await downloadZip(page);
  expect([...files.keys()]).toEqual([
    "说明.txt",
    "结清记录.pdf",
    "凭证/02 还在的.png",
    "缺少的文件.txt",
    "manifest.sha256",
  ]);
  expect(files.get("缺少的文件.txt")?.toString()).toContain("凭证/01 丢失的.png");
  expect((await checksums(files)).isGood).toBe(true);
});

test("only its owner gets the file, from this site, as a download that nobody keeps, and not without end", async ({
  site,
}) => {
  const [owner, other] = [await newPerson(), await newPerson()];
  const { debtId } = await recordSettled(owner.id);
  const open = await recordDebt(owner.id);
  const [mine, theirs] = [await cookieOf(owner), await cookieOf(other)];
  const ask = (headers: Record<string, string>, method = "GET", id = debtId) =>
    fetch(`${site}/api/debts/${id}/settled.zip`, { headers, method });

  for (const method of ["GET", "HEAD"]) {
    expect((await ask({ cookie: theirs }, method)).status, method).toBe(404);
    expect((await ask({}, method)).status, method).toBe(401);
    expect((await ask({ cookie: mine, origin: "https://evil.example" }, method)).status, method).toBe(403);
    expect((await ask({ cookie: mine, "sec-fetch-site": "cross-site" }, method)).status, method).toBe(403);
    expect((await ask({ cookie: mine }, method, open)).status, "a debt that is open").toBe(404);
  }
  const answer = await ask({ cookie: mine });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; /);
  expect(answer.headers.get("content-security-policy")).toContain("sandbox");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  await answer.arrayBuffer();

  // The others that are free, without making each file.
  await spendLimit(owner.id, "paper");
  const refused = await ask({ cookie: mine });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await ask({ cookie: mine }, "HEAD")).status, "asking what it would be costs nothing").toBe(200);
});

test("nothing settled says so; a debt only called settled asks how; ways lead here", async ({ page, signedIn }) => {
  await page.goto("/settled");
  await expect(page.getByText("还没有结清的债务。结清后，收尾清单会在这里。")).toBeVisible();
  await page.getByRole("link", { name: "看债务" }).click();
  await expect(page).toHaveURL(/\/debts$/);

  const debtId = await recordDebt(signedIn.id, { stage: "settled" });
  await page.goto("/debts");
  await page.getByRole("link", { name: "看已结清的" }).click();
  await expect(page).toHaveURL(/\/settled$/);
  await expect(page.getByRole("link", { name: "补记" })).toHaveAttribute("href", `/debts/${debtId}/settle`);
  await expect(page.getByRole("link", { name: /ZIP/ })).toHaveCount(0);
});
