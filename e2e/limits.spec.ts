import { randomUUID } from "node:crypto";
import { startProgram } from "@/server/testing/program";
import { actionNamed, callAction } from "./fixtures/actions";
import { spendLimit } from "./fixtures/limits";
import { cookieOf, newEmail, newPerson, signIn } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

const PASSWORD = "海边的风吹过旧船和灯塔，夜里听潮";
const TOO_OFTEN = "试的次数多了";
/** What a browser itself writes when it is told to wait. */
const WAIT_LINE = /the server responded with a status of 429/;
/** Addresses of files run nothing; so the test's own looking is complained of, too. */
const NO_SCRIPTS_LINE = /sandboxed and the 'allow-scripts' permission is not set/;

/** Tries to sign in as if the request had come this way. */
async function attempt(site: string, email: string, password: string, forwardedFor: string) {
  const sender = { origin: site, "x-forwarded-for": forwardedFor };
  return callAction(site, actionNamed("signInAction"), { email, password }, sender);
}

test("without a proxy that is trusted, no address that a client gives itself gets it more tries", async ({ site }) => {
  const { email, password } = await newPerson({ typesPassword: true });
  for (let count = 1; count <= 10; count++) await attempt(site, email, "wrong", `203.0.${count}.9`);
  expect((await attempt(site, email, password, "198.51.100.7")).body).toContain(TOO_OFTEN);
});

test("behind a proxy its word counts and the client's does not, also after a restart; the log tells each try once", async () => {
  test.slow();
  const settings = { DATA_DIR: process.env.E2E_DATA_DIR ?? "", TRUST_PROXY: "1" };
  const { id, email, password } = await newPerson({ typesPassword: true });
  const first = await startProgram(settings);
  for (let count = 1; count <= 10; count++) {
    await attempt(first.site, email, "wrong", `10.0.${count}.1, 203.0.113.${count}`);
  }
  await first.stop();
  const lines = first
    .said()
    .split("\n")
    .filter((line) => line.includes(id));
  expect(lines).toHaveLength(10);
  for (const line of lines) {
    expect(JSON.parse(line)).toEqual({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      event: "sign_in_failed",
      user: id,
      client: expect.stringMatching(/^[\w-]{43}$/),
    });
  }
  expect(first.said()).not.toContain(email);
  expect(first.said()).not.toContain("203.0.113");

  const again = await startProgram(settings);
  try {
    expect((await attempt(again.site, email, password, "198.51.100.7, 203.0.113.200")).body).toContain(TOO_OFTEN);
    // The owner, from somewhere else.
    const { headers } = await attempt(again.site, email, password, "203.0.113.200, 198.51.100.7");
    expect(headers.get("x-action-redirect")).toContain("/dashboard");

    const signUp = (forwardedFor: string) => {
      const sender = { origin: again.site, "x-forwarded-for": forwardedFor };
      return callAction(again.site, actionNamed("signUpAction"), { email: newEmail(), password: PASSWORD }, sender);
    };
    const network = `2001:db8:${randomUUID().slice(0, 4)}`;
    for (let count = 1; count <= 20; count++) {
      expect((await signUp(`10.9.8.${count}, ${network}:${count}::1`)).body).not.toContain(TOO_OFTEN);
    }
    expect((await signUp(`10.9.8.7, ${network}::99`)).body).toContain(TOO_OFTEN);
  } finally {
    await again.stop();
  }
});

test("whoever asks for too many papers reads when to come back, and comes back by a link", async ({
  page,
  signedIn,
  guard,
}) => {
  guard.tolerate(WAIT_LINE);
  guard.tolerate(NO_SCRIPTS_LINE);
  await page.goto("/settings/data/overview");
  await spendLimit(signedIn.id, "paper");
  const [answer] = await Promise.all([
    page.waitForResponse(/\/api\/account\/overview/),
    page.locator("form[action='/api/account/overview'] button").first().click(),
  ]);
  expect(answer.status()).toBe(429);
  expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
  expect(answer.headers()["content-security-policy"]).toContain("sandbox");
  await expect(page.getByText(/试的次数多了，请 1[45] 分钟后再试。/)).toBeVisible();
  await page.getByRole("link", { name: "返回" }).click();
  await expect(page).toHaveURL(/\/settings\/data\/overview$/);
});

test("too many uploads, exports and tables: a program is told by the status, a person on the page", async ({
  page,
  signedIn,
  site,
}) => {
  const cookie = await cookieOf(signedIn);
  for (const what of ["upload", "export", "import", "table"] as const) await spendLimit(signedIn.id, what);
  const form = new FormData();
  for (const [name, value] of Object.entries({ kind: "debts", fileName: "", text: "x" })) form.append(name, value);
  const asked: [string, RequestInit][] = [
    [`/api/proofs/upload/${randomUUID()}`, { method: "PUT", body: "x" }],
    ["/api/account/export", { method: "POST", body: new URLSearchParams({ passphrase: "" }) }],
    ["/api/account/import", { method: "POST", body: form }],
    ["/api/imports/table", { method: "POST", body: form }],
  ];
  const about = Buffer.from(JSON.stringify({ name: "a.pdf", kind: "other", note: "", place: {} })).toString(
    "base64url",
  );
  for (const [path, init] of asked) {
    const answer = await fetch(site + path, {
      ...init,
      headers: { cookie, origin: site, "x-proof": about },
      redirect: "manual",
    });
    expect(answer.status, path).toBe(429);
    expect(Number(answer.headers.get("retry-after")), path).toBeGreaterThan(0);
  }

  await page.goto("/settings/data/export");
  await page.locator("form[action='/api/account/export'] button").first().click();
  await expect(page.getByText("导出的次数多了，请过一会儿再试。")).toBeVisible();
});

test("a link to a file, followed after the session ended, leads to signing in and back to its page", async ({
  page,
  context,
  site,
}) => {
  const person = await newPerson();
  await signIn(context, person, site);
  await page.goto("/settings/data/overview");
  await context.clearCookies({ name: /session/ });
  await page.locator("form[action='/api/account/overview'] button").first().click();
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fsettings%2Fdata%2Foverview$/);
});
