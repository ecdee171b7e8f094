import { createHash } from "node:crypto";
import { listProofs } from "@/lib/data/proofs/proofs";
import { recordDebt } from "./fixtures/debts";
import { fillIn, formNamed } from "./fixtures/forms";
import { signIn } from "./fixtures/people";
import { choose, disguisedPage, picture, recording, uploader } from "./fixtures/proofs";
import { expect, test } from "./fixtures/test";

const UPLOADS = "**/api/proofs/upload/*";
/** What a browser itself writes when a connection breaks, or a file is refused. */
const BROKEN_LINE = /net::ERR_(CONNECTION|FAILED)/;
const REFUSED_LINE = /the server responded with a status of 4\d\d/;

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("two files by the button: both are kept, and downloaded as they were, byte for byte", async ({
  page,
  signedIn,
}) => {
  const files = [await picture("还款回单 十一月.png"), recording("来电 22:14.wav")];
  await page.goto("/proofs");
  await expect(page.getByText("还没有凭证。")).toBeVisible();
  await choose(page, files);
  await expect(uploader(page).locator("[aria-live]")).toHaveText("已保存 2 份。");
  await expect(page.getByRole("list", { name: "凭证列表" }).getByRole("listitem")).toHaveCount(2);
  await expect(page.getByRole("list", { name: "正在上传的文件" })).toHaveCount(0);

  for (const { name, buffer } of files) {
    await page.getByRole("link", { name }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    // The fingerprint is one text without gaps when it is copied.
    await expect(page.getByText(sha256(buffer).slice(0, 8))).toBeVisible();
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "下载原件" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toContain(name.slice(-4));
    const parts = await (await download.createReadStream()).toArray();
    expect(Buffer.concat(parts).equals(buffer)).toBe(true);
    await page.goBack();
  }
  expect((await listProofs(signedIn.id)).map((proof) => proof.sha256).toSorted()).toEqual(
    files.map(({ buffer }) => sha256(buffer)).toSorted(),
  );
});

test("a page that calls itself a picture is refused with a sentence; the others are kept, and typing stays", async ({
  page,
  guard,
  signedIn,
}) => {
  guard.tolerate(REFUSED_LINE);
  const debtId = await recordDebt(signedIn.id);
  await page.goto(`/debts/${debtId}`);
  await fillIn(formNamed(page, `debt:${debtId}:balance`), { claimed: "1234.50" });
  await choose(page, [disguisedPage("合同.png"), await picture("回单.png")]);
  await expect(uploader(page).locator("[aria-live]")).toHaveText("已保存 1 份。");
  await expect(uploader(page).getByRole("alert")).toContainText("没有保存。内容要和文件名一致");
  await expect(page.locator("#proofs").getByRole("link", { name: "回单.png" })).toBeVisible();
  await expect(formNamed(page, `debt:${debtId}:balance`).locator("[name=claimed]")).toHaveValue("1234.50");
  expect(await listProofs(signedIn.id, { debtId })).toHaveLength(1);

  await uploader(page).getByRole("button", { name: "知道了" }).click();
  await expect(uploader(page).getByRole("alert")).toHaveCount(0);
});

test("a wrong ending or a size over the limit is told before anything is sent", async ({ page, signedIn }) => {
  await page.goto("/proofs");
  const large = { ...(await picture("扫描.png")), buffer: Buffer.alloc(20 * 1024 * 1024 + 1) };
  await choose(page, [{ name: "notes.docx", mimeType: "text/plain", buffer: Buffer.from("x") }, large]);
  await expect(uploader(page).getByRole("alert").first()).toContainText("可以传 PDF、JPEG");
  await expect(uploader(page).getByRole("alert").last()).toContainText("文件 20 MB，没有保存。图片最大 20 MB。");
  expect(await listProofs(signedIn.id)).toEqual([]);
});

test("a dropped connection says that nothing is saved yet; trying again keeps one proof", async ({
  page,
  guard,
  signedIn,
}) => {
  guard.tolerate(BROKEN_LINE);
  const keys: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/proofs/upload/")) keys.push(request.url());
  });
  await page.goto("/proofs");
  await page.route(UPLOADS, (route) => route.abort("connectionreset"), { times: 1 });
  await choose(page, [await picture()]);
  await expect(uploader(page).getByRole("alert")).toHaveText(
    "网断了，还没有保存。文件留在这一页，连上后点“再试一次”。",
  );
  await uploader(page).getByRole("button", { name: "再试一次" }).click();
  await expect(uploader(page).locator("[aria-live]")).toHaveText("已保存 1 份。");
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  expect(await listProofs(signedIn.id)).toHaveLength(1);
});

test("an answer that is lost after the file was kept does not keep it twice", async ({ page, guard, signedIn }) => {
  guard.tolerate(BROKEN_LINE);
  await page.goto("/proofs");
  await page.route(
    UPLOADS,
    async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    },
    { times: 1 },
  );
  await choose(page, [await picture()]);
  await expect(uploader(page).getByRole("alert")).toBeVisible();
  await uploader(page).getByRole("button", { name: "再试一次" }).click();
  await expect(uploader(page).locator("[aria-live]")).toHaveText("已保存 1 份。");
  expect(await listProofs(signedIn.id)).toHaveLength(1);
});

test("while a file is on its way there is a bar, and it can be stopped", async ({ page, guard, signedIn }) => {
  guard.tolerate(BROKEN_LINE);
  await page.goto("/proofs");
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(UPLOADS, async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await choose(page, [await picture("一.png"), await picture("二.png")]);
  const bar = uploader(page).getByRole("progressbar", { name: "上传进度" });
  await expect(bar).toHaveCount(1);
  await expect(uploader(page).getByText("排队中")).toBeVisible();
  await uploader(page)
    .getByRole("listitem")
    .filter({ hasText: "一.png" })
    .getByRole("button", { name: "取消" })
    .click();
  await expect(uploader(page).getByRole("alert")).toHaveText("已停止。没有传完的，不会保存。");
  letGo();
  await expect(uploader(page).locator("[aria-live]")).toHaveText("已保存 1 份。");
  expect((await listProofs(signedIn.id)).map(({ name }) => name)).toEqual(["二.png"]);
});

test("what is dropped or pasted on the page is kept", async ({ page, signedIn }) => {
  await page.goto("/proofs");
  // A file by the button first: what it has taken up shows that the page listens.
  const { buffer } = await picture();
  await choose(page, [await picture("first.png")]);
  await expect(page.getByRole("link", { name: "first.png" })).toBeVisible();
  for (const type of ["drop", "paste"]) {
    await page.evaluate(
      ([kind, base64]) => {
        const bytes = Uint8Array.from(atob(base64 ?? ""), (character) => character.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], `${kind}.png`, { type: "image/png" }));
        const init = { bubbles: true, cancelable: true };
        const event =
          kind === "drop"
            ? new DragEvent("drop", { ...init, dataTransfer: data })
            : new ClipboardEvent("paste", { ...init, clipboardData: data });
        document.querySelector("h1")?.dispatchEvent(event);
      },
      [type, buffer.toString("base64")],
    );
    await expect(page.getByRole("link", { name: `${type}.png` })).toBeVisible();
  }
  expect(await listProofs(signedIn.id)).toHaveLength(3);
});

test("without JavaScript the form sends files, says what was kept, and the search finds", async ({
  openBrowser,
  signedIn,
  site,
}) => {
  const context = await openBrowser({ javaScriptEnabled: false });
  await signIn(context, signedIn, site);
  const page = await context.newPage();
  const debtId = await recordDebt(signedIn.id, { label: "装修那笔" });
  await page.goto(`/debts/${debtId}`);
  await uploader(page).locator("[name=kind]").selectOption("receipt");
  const files = [await picture("一.png"), disguisedPage("二.png"), recording("三.wav")];
  await uploader(page).locator("[name=file]").setInputFiles(files);
  await uploader(page).getByRole("button", { name: "上传" }).click();
  await expect(page).toHaveURL(/uploaded=2/);
  await expect(page.getByText("已保存 2 份。")).toBeVisible();
  await expect(page.getByText("没有保存。内容要和文件名一致")).toBeVisible();
  const kept = await listProofs(signedIn.id, { debtId });
  expect(kept.map(({ name, kind }) => [name, kind]).toSorted()).toEqual([
    ["一.png", "receipt"],
    ["三.wav", "receipt"],
  ]);

  await page.goto("/proofs");
  await page.getByRole("searchbox").fill("三");
  await page.getByRole("button", { name: "查找" }).click();
  await expect(page.getByText("找到 1 份")).toBeVisible();
  await expect(page.getByRole("list", { name: "凭证列表" }).getByRole("listitem")).toHaveCount(1);
});
