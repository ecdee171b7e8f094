import { readFileSync, statSync } from "node:fs";
import type pg from "pg";
import { withConnection } from "@/server/database/connect";
import { getPage } from "./load";
import { type Row, row } from "./report";

const MOST = 6;
/** A statement begins like this in the log; what follows on further lines is indented. */
const STATEMENT = /^.*LOG:\s+(?:statement|execute [^:]*): ((?:.*)(?:\n\t.*)*)/gm;

type Page = { path: string; cookie: string };

/** Lets the database write down every statement while something is done. */
export async function withStatementsLogged<T>(url: string, work: () => Promise<T>): Promise<T> {
  await withConnection(url, async (db) => {
    await db.query("ALTER SYSTEM SET log_statement = 'all'");
    await db.query("SELECT pg_reload_conf()");
  });
  try {
    return await work();
  } finally {
    await withConnection(url, async (db) => {
      await db.query("ALTER SYSTEM RESET log_statement");
      await db.query("SELECT pg_reload_conf()");
    });
  }
}

/** The statements that one page sends to the database, as the database itself wrote them down. */
export async function statementsOf(site: string, { path, cookie }: Page, log: string): Promise<string[]> {
  const before = statSync(log).size;
  const { status } = await getPage(site + path, cookie);
  if (status !== 200) throw new Error(`${path}: ${status}`);
  const written = readFileSync(log).subarray(before).toString();
  return [...written.matchAll(STATEMENT)].map(([, statement = ""]) => statement);
}

/**
 * The page with the most statements. Each is asked for three times: the first page of a person in a program looks up their key,
 * which the program then remembers; and what the program does by itself meanwhile can fall into one of the others, never into
 * both.
 */
export async function statementsRow(site: string, pages: readonly Page[], log: string): Promise<Row> {
  const counts: { name: string; first: number; count: number }[] = [];
  for (const page of pages) {
    const first = (await statementsOf(site, page, log)).length;
    const [second, third] = [await statementsOf(site, page, log), await statementsOf(site, page, log)];
    const count = Math.min(second.length, third.length);
    counts.push({ name: page.path.replaceAll(/[0-9a-f-]{36}/g, "…"), first, count });
  }
  const most = Math.max(...counts.map(({ count }) => count));
  const atFirst = Math.max(...counts.map(({ first }) => first));
  const over = new Set(counts.flatMap(({ name, count }) => (count > MOST ? [`${name} ${count}`] : [])));
  const measured = over.size > 0 ? [...over].join(", ") : `${most} (first page of a person ${atFirst})`;
  return row(`SQL statements per page, ${pages.length} pages`, `≤ ${MOST}`, measured, over.size === 0);
}

/** The statements among these that the database would answer by reading a whole table. */
export async function sequentialScans(client: pg.Client, statements: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  // As lib/data connects.
  await client.query("SET random_page_cost = 1.1");
  for (const statement of statements.filter((one) => /^(SELECT|WITH)\b/i.test(one) && one.includes("FROM"))) {
    const { rows } = await client.query<{ "QUERY PLAN": string }>(`EXPLAIN (GENERIC_PLAN) ${statement}`);
    const scans = rows.map((line) => line["QUERY PLAN"]).filter((line) => line.includes("Seq Scan on"));
    found.push(...scans.map((scan) => scan.trim()));
  }
  return found;
}
