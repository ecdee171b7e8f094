import type { NextRequest } from "next/server";
import { describePaper, type PaperFile, paperWords, sendPaper } from "@/app/api/papers";
import { guarded } from "@/app/api/proofs/answers";
import type { SignedInUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getProfile } from "@/lib/data/accounts/profiles";
import { listDebts } from "@/lib/data/debts/debts";
import { overviewPaper } from "@/lib/documents/overview/overview-paper";
import { overviewOf } from "@/lib/documents/overview/overview-record";
import { setPdf } from "@/lib/documents/pdf/set-pdf";

/** The overview for a lawyer or a mediator: `no_amounts` and `no_names` leave these out, `english` to read it oneself. */
export function GET(request: NextRequest): Promise<Response> {
  return guarded(async (user) => sendPaper(user.id, await paperOf(user, request)));
}

/** What GET would say, without setting it. */
export function HEAD(request: NextRequest): Promise<Response> {
  return guarded(async (user) => describePaper(await paperOf(user, request)));
}

async function paperOf(user: SignedInUser, { nextUrl: { searchParams } }: NextRequest): Promise<PaperFile> {
  const [debts, profile, words] = await Promise.all([
    listDebts(user.id, { archived: false }),
    getProfile(user.id),
    paperWords(searchParams.has("english") ? "en" : null),
  ]);
  const day = today(user.timeZone);
  const leftOut = { amounts: searchParams.has("no_amounts"), names: searchParams.has("no_names") };
  const overview = overviewOf(debts, profile, { leftOut, today: day });
  const name = words.t("overview_file.file", { day });
  return { name, format: "pdf", open: () => setPdf(overviewPaper(overview, words)) };
}
