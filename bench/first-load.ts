import { chromium } from "@playwright/test";
import { z } from "zod";
import { findBrowser } from "@/e2e/browser";
import { freePort } from "@/server/testing/free-port";
import { outputOf } from "./load";
import { atLeast, atMost, median, type Row } from "./report";

const ROUNDS = 3;
const audit = z.object({ numericValue: z.number() });
const category = z.object({ score: z.number().transform((share) => Math.round(share * 100)) });
const report = z.object({
  audits: z.object({
    "total-byte-weight": audit,
    "largest-contentful-paint": audit,
    "cumulative-layout-shift": audit,
  }),
  categories: z.object({ performance: category, accessibility: category, "best-practices": category }),
});

/** The first visit on Lighthouse's slow phone, in a browser that has never been here; the middle one of three. */
export async function firstLoadRows(url: string, cookie: string): Promise<Row[]> {
  const port = await freePort("127.0.0.1");
  const options = await findBrowser();
  const args = [...(options.args ?? []), `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ ...options, args });
  try {
    const rounds: Visit[] = [];
    const slowed: Visit[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push(await measure(url, cookie, port));
      slowed.push(await measure(url, cookie, port, ["--throttling-method=devtools"]));
    }
    return [
      atMost("first load of the dashboard, on the wire", 175, median(rounds.map(({ kib }) => kib)), "KiB", 1),
      // Lighthouse reckons the slow phone from a visit at full speed, where every script is there before the first picture can
      // be shown, and counts them all to it. The second row slows the browser itself down and looks when the picture comes.
      atMost("… largest contentful paint, slow phone, reckoned", 2.0, median(rounds.map(({ lcp }) => lcp)), "s"),
      atMost("… the same in a browser that is slowed down", 2.0, median(slowed.map(({ lcp }) => lcp)), "s"),
      atMost("… layout shift", 0, median(rounds.map(({ cls }) => cls)), "", 3),
      atLeast("… performance", 95, median(rounds.map(({ performance }) => performance)), "of 100", 0),
      atLeast("… accessibility", 100, median(rounds.map(({ accessibility }) => accessibility)), "of 100", 0),
      atLeast("… best practices", 100, median(rounds.map(({ practices }) => practices)), "of 100", 0),
    ];
  } finally {
    await browser.close();
  }
}

type Visit = Awaited<ReturnType<typeof measure>>;

async function measure(url: string, cookie: string, port: number, options: readonly string[] = []) {
  const headers = JSON.stringify({ Cookie: cookie });
  const asked = "--only-categories=performance,accessibility,best-practices";
  const args = [url, `--port=${port}`, "--output=json", "--quiet", asked, ...options];
  const { audits, categories } = report.parse(
    JSON.parse(await outputOf("lighthouse/cli/index.js", [...args, `--extra-headers=${headers}`])),
  );
  return {
    kib: audits["total-byte-weight"].numericValue / 1024,
    lcp: audits["largest-contentful-paint"].numericValue / 1000,
    cls: audits["cumulative-layout-shift"].numericValue,
    performance: categories.performance.score,
    accessibility: categories.accessibility.score,
    practices: categories["best-practices"].score,
  };
}
