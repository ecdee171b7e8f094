import { listProofs } from "@/lib/data/proofs/proofs";
import { recordDebt } from "./fixtures/debts";
import { fillIn, formNamed, send } from "./fixtures/forms";
import { cookieOf } from "./fixtures/people";
import { keepProof, picture, recording } from "./fixtures/proofs";
import { recordSettled } from "./fixtures/settled";
import { expect, test } from "./fixtures/test";

test("filters by place, kind and format; a search stays inside of them and out of the address", async ({
  page,
  signedIn,
}) => {
  const debtId = await recordDebt(signedIn.id, { label: "装修那笔" });
  await keepProof(signedIn.id, await picture("回单甲.png"), { kind: "receipt", place: { debtId } });
  await keepProof(signedIn.id, recording("通话甲.wav"), { kind: "recording", place: { debtId } });
  await keepProof(signedIn.id, recording("通话乙.wav"), { kind: "recording", note: "答应减免" });
  const names = page.getByRole("list", { name: "凭证列表" }).getByRole("link");

  await page.goto("/proofs");
  await expect(names).toHaveCount(3);
  await page.getByText("筛选", { exact: true }).click();
  await page.locator("select[name=where]").selectOption({ label: "待整理（1）" });
  await page.getByRole("button", { name: "应用" }).click();
  await expect(names).toHaveText(["通话乙.wav"]);

  await page.goto(`/proofs?where=${debtId}&family=audio`);
  await expect(names).toHaveText(["通话甲.wav"]);
  await page.getByRole("searchbox").fill("甲");
  await expect(page.getByText("找到 1 份")).toBeVisible();
  await expect(names).toHaveText(["通话甲.wav"]);
  await page.goto("/proofs?kind=recording");
  await page.getByRole("searchbox").fill("减免");
  await expect(names).toHaveText(["通话乙.wav"]);
  expect(decodeURIComponent(page.url())).not.toContain("减免");
  await page.getByRole("button", { name: "清除", exact: true }).click();
  await expect(names).toHaveCount(2);
});

test("many proofs come by pages of sixty, and a search looks through all of them", async ({ page, signedIn }) => {
  const { buffer, mimeType } = recording("", 1);
  for (let n = 1; n <= 65; n++) {
    const file = { name: `来电 ${n}.wav`, mimeType, buffer: Buffer.concat([buffer, Buffer.from(String(n))]) };
    await keepProof(signedIn.id, file);
  }
  const tiles = page.getByRole("list", { name: "凭证列表" }).getByRole("listitem");
  await page.goto("/proofs");
  await expect(tiles).toHaveCount(60);
  await page.getByRole("link", { name: "下一页" }).click();
  await expect(tiles).toHaveCount(5);
  await expect(page.getByText("第 2 页，共 2 页")).toBeVisible();
  await page.getByRole("searchbox").fill("来电 65");
  await expect(tiles).toHaveCount(1);
});

test("a proof is renamed and moved; another tab is shown both versions", async ({ page, context, signedIn }) => {
  const debtId = await recordDebt(signedIn.id, { label: "装修那笔" });
  const id = await keepProof(signedIn.id, await picture("IMG_1.png"));
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(`/proofs/${id}`);
  const form = formNamed(page, `proof:${id}:words`);
  await fillIn(form, { name: "十一月回单", kind: "receipt", note: "柜台打印" });
  await send(form);
  await expect(page.getByText("已保存。")).toBeVisible();
  await page.locator("select[name=place]").selectOption({ label: "装修那笔" });
  await page.getByRole("button", { name: "放到这里" }).click();
  await expect(page.getByText("已归好。")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "装修那笔" })).toBeVisible();
  const [moved] = await listProofs(signedIn.id, { debtId });
  expect(moved).toMatchObject({ id, name: "十一月回单", kind: "receipt", note: "柜台打印" });

  const stale = formNamed(other, `proof:${id}:words`);
  await fillIn(stale, { name: "我的回单" });
  await send(stale);
  await expect(stale.getByText("十一月回单")).toBeVisible();
  await expect(stale.locator("[name=name]")).toHaveValue("我的回单");
  await send(stale);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("我的回单");
});

test("a proof of a settled debt is put with one of its closing items, and back", async ({ page, signedIn }) => {
  const { debtId, settlementId } = await recordSettled(signedIn.id);
  const id = await keepProof(signedIn.id, await picture("证明.png"), { place: { debtId } });
  await page.goto(`/proofs/${id}`);
  await page.locator("select[name=place]").selectOption({ label: "收尾：拿到结清证明" });
  await page.getByRole("button", { name: "放到这里" }).click();
  await expect(page.getByText("已归好。")).toBeVisible();
  await expect(page.locator("select[name=place]")).toHaveValue(`item:${settlementId}:certificate`);
  expect(await listProofs(signedIn.id, { settlementId })).toMatchObject([{ id, debtId }]);

  await page.locator("select[name=place]").selectOption("inbox");
  await page.getByRole("button", { name: "放到这里" }).click();
  await expect.poll(() => listProofs(signedIn.id, { inbox: true })).toHaveLength(1);
  await expect(page.locator("select[name=place]")).toHaveValue("inbox");
});

test("a proof is removed and brought back, at once or from the list of the removed", async ({ page, signedIn }) => {
  const id = await keepProof(signedIn.id, await picture("回单.png"));
  await page.goto(`/proofs/${id}`);
  await page.getByRole("button", { name: "移除这份凭证" }).click();
  await expect(page.getByText("已移除这份凭证。")).toBeVisible();
  await expect(page.getByText("还没有凭证。")).toBeVisible();
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(page.getByText("已放回来。")).toBeVisible();

  await page.getByRole("button", { name: "移除这份凭证" }).click();
  await page.getByRole("link", { name: "看移除的" }).click();
  await page.getByRole("link", { name: "回单.png" }).click();
  await page.getByRole("button", { name: "放回来" }).click();
  await expect(page.getByRole("link", { name: "下载原件" })).toBeVisible();
  expect(await listProofs(signedIn.id)).toHaveLength(1);
});

test("a recording can be wound forward; parts are handed out exactly", async ({ page, site, signedIn }) => {
  const file = recording("来电.wav", 20);
  const id = await keepProof(signedIn.id, file, { kind: "recording" });
  const cookie = await cookieOf(signedIn);
  const part = await fetch(`${site}/api/proofs/${id}/audio`, { headers: { cookie, range: "bytes=100-199" } });
  expect(part.status).toBe(206);
  expect(part.headers.get("content-range")).toBe(`bytes 100-199/${file.buffer.length}`);
  expect(Buffer.from(await part.arrayBuffer()).equals(file.buffer.subarray(100, 200))).toBe(true);
  const beyond = await fetch(`${site}/api/proofs/${id}/audio`, {
    headers: { cookie, range: `bytes=${file.buffer.length}-` },
  });
  expect(beyond.status).toBe(416);

  await page.goto(`/proofs/${id}`);
  const at = await page.getByLabel("播放录音").evaluate(async (node) => {
    const audio = node as HTMLAudioElement;
    await new Promise((resolve) => {
      audio.addEventListener("seeked", resolve, { once: true });
      audio.addEventListener("loadedmetadata", () => {
        audio.currentTime = 15;
      });
      audio.load();
    });
    return audio.currentTime;
  });
  expect(at).toBe(15);
});
