import type { NextRequest } from "next/server";
import { askedFor, describePaper, type PaperFile, sendPaper } from "@/app/api/papers";
import { guarded } from "@/app/api/proofs/answers";
import type { SignedInUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { listDebts } from "@/lib/data/debts/debts";
import { getHardshipStory } from "@/lib/data/letters/hardship-story";
import { listProofs } from "@/lib/data/proofs/proofs";
import { hardshipPdf, hardshipZip } from "@/lib/documents/hardship/hardship-file";
import { chosenProofs, type HardshipRecord } from "@/lib/documents/hardship/hardship-record";

/** The hardship file: `format` pdf or zip, `debt` for each debt that is listed, `amounts` to say what is claimed, `lang` en to read it. */
export function GET(request: NextRequest): Promise<Response> {
  return guarded(async (user) => sendPaper(user.id, await paperOf(user, request)));
}

/** What GET would say, without setting it. */
export function HEAD(request: NextRequest): Promise<Response> {
  return guarded(async (user) => describePaper(await paperOf(user, request)));
}

/** Null while no account was written: there is nothing to hand in. */
async function paperOf(user: SignedInUser, request: NextRequest): Promise<PaperFile | null> {
  const [story, debts, proofs] = await Promise.all([
    getHardshipStory(user.id),
    listDebts(user.id, { archived: false }),
    listProofs(user.id),
  ]);
  if (story.version === 0) return null;
  const { words, format } = askedFor(request);
  const { searchParams } = request.nextUrl;
  const listed = new Set(searchParams.getAll("debt"));
  const record: HardshipRecord = {
    story,
    debts: debts.filter(({ id }) => listed.has(id)),
    withAmounts: searchParams.has("amounts"),
    proofs: chosenProofs(story, proofs),
    today: today(user.timeZone),
    timeZone: user.timeZone,
  };
  return {
    name: words.t(`hardship.file.names.${format}`, { day: record.today }),
    format,
    open: () => (format === "zip" ? hardshipZip : hardshipPdf)(user.id, record, words),
  };
}
