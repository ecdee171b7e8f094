import { listActions } from "./fixtures/actions";
import { WITHOUT_IDS } from "./fixtures/actions-without-ids";
import { ACTIONS } from "./fixtures/every-action";
import { sendEveryAction } from "./fixtures/foreign-ids";
import { expect, test } from "./fixtures/test";
import { startWithoutProxy } from "./fixtures/without-proxy";

test("every action has its case here", () => {
  const known = [...Object.keys(ACTIONS), ...Object.keys(WITHOUT_IDS)];
  const built = listActions().map(({ name }) => name);
  expect(built.toSorted()).toEqual(known.toSorted());
});

test("no action changes or tells anything of another person, and each does its work for the owner", async ({
  site,
  database,
}) => {
  test.setTimeout(300_000);
  await sendEveryAction(site, database);
});

test("no action does so either where there is no proxy.ts", async ({ database }) => {
  test.setTimeout(300_000);
  const program = await startWithoutProxy();
  try {
    await sendEveryAction(program.site, database);
  } finally {
    await program.stop();
  }
});
