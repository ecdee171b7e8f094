import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const fromRoot = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const DATA_TESTS = [
  "lib/data/**/*.test.ts",
  "lib/auth/**/*.test.ts",
  "lib/documents/{account-import,overview}/*.test.ts",
  "lib/proofs/*.test.ts",
  "server/**/*.test.ts",
];

export default defineConfig({
  resolve: {
    alias: [
      // The package throws outside of Next, which is its purpose; tests are outside.
      { find: /^server-only$/, replacement: fromRoot("./server/testing/nothing.ts") },
      { find: /^@\//, replacement: fromRoot("./") },
    ],
  },
  test: {
    // A zone with an odd offset: a day that slips through the machine's own clock shows at once.
    env: { TZ: "Asia/Kathmandu" },
    setupFiles: ["./server/testing/no-console.ts"],
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["{lib,app}/**/*.test.{ts,tsx}"], exclude: DATA_TESTS },
      },
      {
        extends: true,
        test: {
          name: "data",
          include: DATA_TESTS,
          globalSetup: ["./server/testing/database.ts"],
          setupFiles: ["./server/testing/environment.ts"],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
