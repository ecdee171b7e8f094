import { getLocale, getTranslations } from "next-intl/server";
import { seeOther } from "@/app/api/account/see-other";
import { tooOften } from "@/app/api/limits";
import { guarded, refusal } from "@/app/api/proofs/answers";
import { noteEvent } from "@/lib/auth/events";
import { confirmPath, isFresh } from "@/lib/auth/fresh";
import { overUserLimit } from "@/lib/auth/limits";
import type { SignedInUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { readAccount } from "@/lib/data/account-export/read-account";
import { accountZip } from "@/lib/documents/account-export/account-zip";
import { sealWithPassphrase } from "@/lib/documents/account-export/passphrase";
import type { Words } from "@/lib/documents/words";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { byteStream } from "@/lib/proofs/byte-stream";
import { contentDisposition, SAFE_HEADERS } from "@/lib/proofs/download";
import { passphraseProblem } from "@/lib/schemas/account";

const PAGE = "/settings/data/export";
const FORM_BYTES = 10_000;

/**
 * Everything of the account as one ZIP, sealed with a passphrase where one was typed. Only for whoever typed the password
 * within the last five minutes; everyone else is asked for it first. What is wrong is said on the page of the form.
 */
export async function POST(request: Request): Promise<Response> {
  const answer = await guarded((user) => exportFor(user, request));
  return answer.status === 401 ? seeOther(`/sign-in?next=${encodeURIComponent(PAGE)}`) : answer;
}

async function exportFor(user: SignedInUser, request: Request): Promise<Response> {
  if (!isFresh(user)) return seeOther(confirmPath(PAGE));
  const form = await readForm(request);
  if (form === null) return refusal("bad_request");
  const [passphrase, again] = [form.get("passphrase") ?? "", form.get("passphrase_again") ?? ""];
  const problem = passphraseProblem(passphrase, again);
  if (problem) return seeOther(`${PAGE}?refused=${problem}`);
  const blocked = await overUserLimit(user.id, "export");
  if (blocked) return tooOften(blocked, `${PAGE}?refused=rate_limited`);
  await noteEvent(user.id, "exported");
  const day = today(user.timeZone);
  const words = await wordsOf(await getLocale());
  const zip = accountZip(user.id, await readAccount(user.id), { day, words });
  const name = words[0].t("export_file.zip", { day });
  if (passphrase === "") return download(byteStream(zip), name, "application/zip");
  return download(await sealWithPassphrase(zip, passphrase), `${name}.age`, "application/octet-stream");
}

/** A small form as the browser sends it by itself; null for anything else. */
async function readForm(request: Request): Promise<URLSearchParams | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) return null;
  let text = "";
  const decoder = new TextDecoder();
  for await (const piece of request.body ?? []) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > FORM_BYTES) return null;
  }
  return new URLSearchParams(text);
}

/** The words of every language, the person's own first. */
async function wordsOf(locale: Locale): Promise<readonly [Words, ...Words[]]> {
  const others = LOCALES.filter((one) => one !== locale);
  const wordsIn = async (one: Locale): Promise<Words> => ({ locale: one, t: await getTranslations({ locale: one }) });
  return [await wordsIn(locale), ...(await Promise.all(others.map(wordsIn)))];
}

function download(body: ReadableStream<Uint8Array>, name: string, type: string): Response {
  const headers = { ...SAFE_HEADERS, "Content-Type": type, "Content-Disposition": contentDisposition(name) };
  return new Response(body, { headers });
}
