import path from "node:path";
import { withConnection } from "@/server/database/connect";
import { prepareDatabase } from "@/server/prepare-database";
import { readSettings } from "@/server/settings";
import { type RunningProgram, startProgram } from "@/server/testing/program";
import { firstLoadRows } from "./first-load";
import { pageTime, throughput } from "./load";
import { addOthers, leaveDatabase, type Measured, makePeople, makeSamplePerson, makeTemplate } from "./people";
import { atLeast, atMost, median, type Row, row } from "./report";
import { sequentialScans, statementsOf, statementsRow, withStatementsLogged } from "./statements";

/* The bare page is the one to sign in with: rendered per request by the same build, in the same frame, in the reader's
   language, with a nonce, and it asks the database for nothing. */
const BARE = "/sign-in";
const SIZES = [10, 12, 200, 1000] as const;
const WARM_UP = 200;
const OTHERS = { few: 10, many: 10_000 };

type People = Record<(typeof SIZES)[number] | "sample" | "template", Measured>;
/** Two programs on two databases of one server: the same people in both, among few others and among many. */
type Place = { few: string; many: string; people: People; fewUrl: string; manyUrl: string; log: string };

/** Every row that needs people with debts. */
export async function pageRows(dataDir: string): Promise<Row[]> {
  const settings = readSettings({ DATA_DIR: dataDir, NODE_ENV: "production" });
  const database = await prepareDatabase(settings);
  const programs: RunningProgram[] = [];
  try {
    const manyUrl = databaseNamed(database.url, "many");
    const people = await furnish(database.url, manyUrl);
    for (const DATABASE_URL of [database.url, manyUrl]) {
      programs.push(await startProgram({ DATA_DIR: dataDir, DATABASE_URL, KEYS_FILE: settings.keysFile }));
    }
    const [few = "", many = ""] = programs.map(({ site }) => site);
    const log = path.join(dataDir, "postgres.log");
    const place = { few, many, people, fewUrl: database.url, manyUrl, log };
    return [
      // Before the load: requests that it gives up at its end would be counted too.
      await statementRow(place),
      ...(await throughputRows(place)),
      await growthRow(place),
      ...(await othersRows(place)),
      ...(await firstLoadRows(`${few}/dashboard`, people.sample.cookie)),
    ];
  } finally {
    for (const program of programs) await program.stop();
    await database.close();
  }
}

async function furnish(fewUrl: string, manyUrl: string): Promise<People> {
  const people = { ...(await makePeople(SIZES)), sample: await makeSamplePerson(), template: await makeTemplate() };
  await leaveDatabase();
  await withConnection(databaseNamed(fewUrl, "postgres"), (db) => db.query("CREATE DATABASE many TEMPLATE ashore"));
  await withConnection(fewUrl, (db) => addOthers(db, people.template, OTHERS.few));
  await withConnection(manyUrl, (db) => addOthers(db, people.template, OTHERS.many));
  return people;
}

function databaseNamed(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** In turns, so that a machine that becomes slower for a while slows all of them down. */
async function throughputRows({ few, people }: Place): Promise<Row[]> {
  const ratios: { at12: number; at200: number }[] = [];
  for (let round = 0; round < 5; round++) {
    const bare = await throughput(few + BARE, "");
    const at12 = await throughput(`${few}/dashboard`, people[12].cookie);
    const at200 = await throughput(`${few}/dashboard`, people[200].cookie);
    ratios.push({ at12: at12 / bare, at200: at200 / bare });
  }
  const what = (count: number) => `dashboard, ${count} debts, pages a second against ${BARE}`;
  return [
    atLeast(what(12), 0.35, median(ratios.map(({ at12 }) => at12)), "×"),
    atLeast(what(200), 0.2, median(ratios.map(({ at200 }) => at200)), "×"),
  ];
}

function statementRow({ few, people, fewUrl, log }: Place): Promise<Row> {
  const common = [
    "/dashboard",
    "/dashboard?all=1",
    "/debts",
    "/debts/new",
    "/debts/new?lender=jiebei",
    "/proofs",
    "/settled",
    "/plan",
    "/plan/capacity",
    "/reminders",
    "/contacts",
    "/offers",
    "/conduct",
    "/letters",
    "/import",
    "/first-day",
    "/guide",
    "/settings",
    "/privacy",
  ];
  const settings = ["preferences", "security", "lpr", "data", "mail", "calendar"].map((name) => `/settings/${name}`);
  const pages = ([12, 200] as const).flatMap((size) => {
    const { cookie, debtId, lenderId } = people[size];
    const own = ["", "/edit", "/rates", "/settle"].map((page) => `/debts/${debtId}${page}`);
    return [...common, ...settings, ...own, `/lenders/${lenderId}/edit`].map((page) => ({ path: page, cookie }));
  });
  const { cookie, debtId } = people.sample;
  const settled = ["", "/checklist", "/checklist/certificate"].map((page) => `/debts/${debtId}${page}`);
  const sample = ["/dashboard", "/settled", ...settled].map((page) => ({ path: page, cookie }));
  return withStatementsLogged(fewUrl, () => statementsRow(few, [...pages, ...sample], log));
}

async function growthRow({ few, people }: Place): Promise<Row> {
  const ratios: number[] = [];
  for (let round = 0; round < 5; round++) {
    const [small, large] = [people[10].cookie, people[1000].cookie];
    const ten = await pageTime(`${few}/dashboard`, small, 10);
    ratios.push((await pageTime(`${few}/dashboard`, large, 10)) / ten);
  }
  return atMost("dashboard time, 1,000 debts against 10", 8, median(ratios), "×");
}

async function othersRows({ few, many, people, manyUrl, log }: Place): Promise<Row[]> {
  const { cookie } = people[12];
  // The second program has served nobody yet, and a program is slow until its code is warm.
  for (const site of [few, many]) await pageTime(`${site}/dashboard`, cookie, WARM_UP);
  const ratios: number[] = [];
  for (let round = 0; round < 5; round++) {
    const withFew = await pageTime(`${few}/dashboard`, cookie, 20);
    ratios.push((await pageTime(`${many}/dashboard`, cookie, 20)) / withFew);
  }
  const statements = await withStatementsLogged(manyUrl, () => statementsOf(many, { path: "/dashboard", cookie }, log));
  const scans = await withConnection(manyUrl, (db) => sequentialScans(db, statements));
  return [
    atMost("dashboard time, 10,000 others in the database against 10", 1.25, median(ratios), "×"),
    row(
      "… tables read whole, by EXPLAIN",
      "none",
      scans.join(", ") || `none of ${statements.length}`,
      scans.length === 0,
    ),
  ];
}
