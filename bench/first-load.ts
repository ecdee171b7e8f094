import { createServer } from "node:net";
import { chromium } from "@playwright/test";
import { z } from "zod";
import { findBrowser } from "@/e2e/browser";
import { outputOf } from "./load";
import { atMost, median, type Row } from "./report";

const ROUNDS = 3;
const audit = z.object({ numericValue: z.number() });
const report = z.object({
  audits: z.object({
    "total-byte-weight": audit,
    "largest-contentful-paint": audit,
    "cumulative-layout-shift": audit,
  }),
});

/** The first visit on Lighthouse's slow phone, in a browser that has never been here; the middle one of three. */
export async function firstLoadRows(url: string, cookie: string): Promise<Row[]> {
  const port = await freePort();
  const options = await findBrowser();
  const args = [...(options.args ?? []), `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ ...options, args });
  try {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await measure(url, cookie, port));
    return [
      atMost("first load of the dashboard, on the wire", 175, median(rounds.map(({ kib }) => kib)), "KiB", 1),
      atMost("… largest contentful paint, slow phone", 2.0, median(rounds.map(({ lcp }) => lcp)), "s"),
      atMost("… layout shift", 0, median(rounds.map(({ cls }) => cls)), "", 3),
    ];
  } finally {
    await browser.close();
  }
}

async function measure(url: string, cookie: string, port: number) {
  const headers = JSON.stringify({ Cookie: cookie });
  const args = [url, `--port=${port}`, "--output=json", "--quiet", "--only-categories=performance"];
  const { audits } = report.parse(
    JSON.parse(await outputOf("lighthouse/cli/index.js", [...args, `--extra-headers=${headers}`])),
  );
  return {
    kib: audits["total-byte-weight"].numericValue / 1024,
    lcp: audits["largest-contentful-paint"].numericValue / 1000,
    cls: audits["cumulative-layout-shift"].numericValue,
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject()));
    });
  });
}
