import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import en from "@/lib/i18n/messages/en/broken.json";
import careEn from "@/lib/i18n/messages/en/care.json";
import zh from "@/lib/i18n/messages/zh-CN/broken.json";
import careZh from "@/lib/i18n/messages/zh-CN/care.json";
import type { RequestOutcome } from "@/lib/request-outcome";

const AGAIN_AFTER_SECONDS = "5";
const STYLE = `:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 34rem; padding: 3rem 1rem; font: 1rem/1.7 system-ui, sans-serif;
  color: light-dark(#1b211f, #e8ece9); background: light-dark(#f7f6f2, #101413); }
h1 { font-size: 1.375rem; line-height: 1.4; margin: 2.5rem 0 0.5rem; }
p { margin: 0; }
p + p { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin-top: 0.5rem; }
a { color: inherit; padding-block: 0.625rem; text-underline-offset: 4px; }`;

/**
 * What the app answers as its own failure is, while the database is away, no failure of the request: then the status is 503
 * with the time after which to ask again, and whoever loads a page, also by a form without JavaScript, gets one that says
 * so. The app's own error page needs the database and scripts.
 */
export function answerWhileAway(request: IncomingMessage, response: ServerResponse, outcome: RequestOutcome): void {
  const { writeHead, write, end } = response;
  let isReplaced = false;
  const isOurs = (status: number) => status === 500 && outcome.isDatabaseAway && !response.headersSent;
  const replace = () => {
    isReplaced = true;
    for (const name of response.getHeaderNames())
      if (/^(?:content-|transfer-|link$)/.test(name)) response.removeHeader(name);
    Reflect.apply(writeHead, response, [503, pageHeaders(request)]);
    Reflect.apply(end, response, [pageFor(request)]);
  };
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (isReplaced) return response;
    if (!isOurs(status)) return Reflect.apply(writeHead, response, [status, ...rest]);
    if (isPageLoad(request)) replace();
    else {
      response.setHeader("Retry-After", AGAIN_AFTER_SECONDS);
      Reflect.apply(writeHead, response, [503, ...rest]);
    }
    return response;
  }) as typeof writeHead;
  // The first piece of a body sends the head by itself; by then it has to be clear whose body it is.
  response.write = ((...args: unknown[]) => {
    if (!isReplaced && isOurs(response.statusCode) && isPageLoad(request)) replace();
    return isReplaced || Reflect.apply(write, response, args);
  }) as typeof write;
  response.end = ((...args: unknown[]) => {
    if (!isReplaced && isOurs(response.statusCode) && isPageLoad(request)) replace();
    return isReplaced ? response : Reflect.apply(end, response, args);
  }) as typeof end;
}

/** Somebody's browser asks for something to show, and not a script of ours for data. */
function isPageLoad({ headers }: IncomingMessage): boolean {
  return (
    (headers.accept ?? "").includes("text/html") && headers.rsc === undefined && headers["next-action"] === undefined
  );
}

function pageHeaders({ method }: IncomingMessage): Record<string, string> {
  const hash = createHash("sha256").update(STYLE).digest("base64");
  return {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; frame-ancestors 'none'`,
    "Cache-Control": "no-store",
    "Retry-After": AGAIN_AFTER_SECONDS,
    // Asking again by itself would turn a form that was sent into a page that was not.
    ...(method === "GET" ? { Refresh: AGAIN_AFTER_SECONDS } : {}),
  };
}

/** In both languages: whose page it was is in the database. The numbers that help are there whatever else is not. */
function pageFor({ method }: IncomingMessage): string {
  const text = method === "GET" || method === "HEAD" ? "away_text" : "away_sent";
  const part = (words: typeof zh, care: typeof careZh, lang: string) =>
    `<section lang="${lang}"><h1>${words.away_title}</h1><p>${words[text]}</p><p>${linesOf(care)}</p></section>`;
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${zh.away_title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head>
<body>${part(zh, careZh, "zh-CN")}${part(en, careEn, "en")}</body></html>`;
}

function linesOf({ talk_line, ambulance, police }: typeof careZh): string {
  const lines = [
    { number: 12356, text: talk_line },
    { number: 120, text: ambulance },
    { number: 110, text: police },
  ];
  return lines.map(({ number, text }) => `<a href="tel:${number}">${text}</a>`).join("");
}
