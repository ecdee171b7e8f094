import "server-only";
import type { Readable } from "node:stream";
import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { isForPerson, plainPage, waitPage } from "@/app/api/plain-page";
import { refusal } from "@/app/api/proofs/answers";
import { overUserLimit } from "@/lib/auth/limits";
import { isPdfBusy } from "@/lib/documents/pdf/set-pdf";
import { type Words, wordsIn } from "@/lib/documents/words";
import type { UserId } from "@/lib/domain/basics/user";
import { byteStream } from "@/lib/proofs/byte-stream";
import { contentDisposition, SAFE_HEADERS } from "@/lib/proofs/download";

const BUSY_SECONDS = 60;

/** A paper that is made while it is read. */
export type PaperFile = { name: string; format: PaperFormat; open: () => Readable };
type PaperFormat = "pdf" | "zip";

/** The paper as a download, streamed; not found where there is none. Whoever asks too often or at a busy time is told when to come back. */
export async function sendPaper(userId: UserId, file: PaperFile | null): Promise<Response> {
  if (!file) return notThere();
  if (isPdfBusy()) return waitPage(503, (await getTranslations("evidence"))("busy"), BUSY_SECONDS);
  const blocked = await overUserLimit(userId, "paper");
  if (blocked) {
    const { reason, minutes } = blocked;
    return waitPage(429, (await getTranslations("refusal"))(reason, { minutes }), minutes * 60);
  }
  return new Response(byteStream(file.open()), { headers: paperHeaders(file) });
}

/** What sending it would say, without making it. */
export function describePaper(file: PaperFile | null): Response {
  return file ? new Response(null, { headers: paperHeaders(file) }) : refusal("not_found");
}

async function notThere(): Promise<Response> {
  return (await isForPerson()) ? plainPage(404, (await getTranslations("refusal"))("not_found")) : refusal("not_found");
}

/** Papers go to offices in China, so they are Chinese; in English where that was asked for, to read oneself. */
export function paperWords(language: string | null): Words {
  return wordsIn(language === "en" ? "en" : "zh-CN");
}

/** Which of the two was asked for. */
export function formatIn(value: string | null): PaperFormat {
  return value === "zip" ? "zip" : "pdf";
}

/** What a request's address asks for. */
export function askedFor({ nextUrl }: NextRequest): { words: Words; format: PaperFormat } {
  const words = paperWords(nextUrl.searchParams.get("lang"));
  return { words, format: formatIn(nextUrl.searchParams.get("format")) };
}

function paperHeaders({ name, format }: PaperFile): Record<string, string> {
  return {
    ...SAFE_HEADERS,
    "Content-Type": format === "zip" ? "application/zip" : "application/pdf",
    "Content-Disposition": contentDisposition(name),
  };
}
