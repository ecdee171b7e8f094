import "server-only";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { ownPath } from "@/lib/auth/own-path";
import { SAFE_HEADERS } from "@/lib/proofs/download";

/** Whether a person is going to look at the answer: a link or a form was followed, and not a request of a script. */
export async function isForPerson(): Promise<boolean> {
  return (await headers()).get("sec-fetch-mode") === "navigate";
}

/** The page of ours from which a request came, to go back to. */
export async function cameFrom(): Promise<string> {
  const referer = (await headers()).get("referer") ?? "";
  if (!URL.canParse(referer)) return ownPath(null);
  const { pathname, search } = new URL(referer);
  return ownPath(`${pathname}${search}`);
}

/**
 * One sentence, and the way back, for a person who asked for a file that there is not, or not now. Addresses of files may
 * load nothing, not even our own styles, so the browser's have to do.
 */
export async function plainPage(
  status: 404 | 429 | 503,
  sentence: string,
  more: Record<string, string> = {},
): Promise<Response> {
  const [t, brand, lang] = await Promise.all([getTranslations("actions"), getTranslations("shell"), getLocale()]);
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(brand("brand"))}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"></head>
<body><main><p>${escaped(sentence)}</p><p><a href="${escaped(await cameFrom())}">${escaped(t("back"))}</a></p></main></body></html>`;
  return new Response(html, {
    status,
    headers: { ...SAFE_HEADERS, "Content-Type": "text/html; charset=utf-8", ...more },
  });
}

/** The same for somebody who has to wait; programs read it in the header. */
export function waitPage(status: 429 | 503, sentence: string, seconds: number): Promise<Response> {
  return plainPage(status, sentence, { "Retry-After": String(seconds) });
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
