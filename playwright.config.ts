import os from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./e2e/browser";

// `npm run e2e` names a free port and a temporary folder; started directly, Playwright uses these.
const port = process.env.E2E_PORT ?? "3987";
const dataDir = process.env.E2E_DATA_DIR ?? path.join(os.tmpdir(), `ashore-e2e-${port}`);
const browser = await findBrowser();

export default defineConfig({
  testDir: "e2e",
  // Also for files outside of e2e: fixtures use lib, where "server-only" has to mean nothing.
  tsconfig: "e2e/tsconfig.json",
  outputDir: "test-results",
  fullyParallel: true,
  // A test that passes at the second try is a test that fails.
  retries: 0,
  forbidOnly: true,
  workers: 2,
  // For a machine several times slower than the one on which the tests were written: a good test waits no longer for it.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json"]],
  use: {
    baseURL: `http://localhost:${port}`,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    // Only the scheme is a test's own matter (page.emulateMedia): nothing may move under a click.
    contextOptions: { reducedMotion: "reduce" },
    timezoneId: "Asia/Shanghai",
    launchOptions: browser,
  },
  projects: [
    {
      name: "phone",
      use: {
        viewport: { width: 390, height: 844 },
        locale: "zh-CN",
        hasTouch: true,
        isMobile: true,
        deviceScaleFactor: 2,
      },
    },
    // What people do is the same on both; how it is laid out is not.
    { name: "desktop", testMatch: "layout.spec.ts", use: { viewport: { width: 1280, height: 800 }, locale: "zh-CN" } },
  ],
  webServer: {
    command: "node server/run.mjs start",
    url: `http://localhost:${port}`,
    // A first start may have to build.
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: {
      PORT: port,
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      KEYS_FILE: "",
      PROOFS_DIR: "",
      PROOFS_S3_BUCKET: "",
      APP_URL: "",
      SIGNUPS: "",
    },
  },
});
