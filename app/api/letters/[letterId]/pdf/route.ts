import { describePaper, type PaperFile, paperWords, sendPaper } from "@/app/api/papers";
import { guarded } from "@/app/api/proofs/answers";
import type { SignedInUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getLetter } from "@/lib/data/letters/letters";
import { letterPaper } from "@/lib/documents/letters/letter-paper";
import { setPdf } from "@/lib/documents/pdf/set-pdf";

type Context = { params: Promise<{ letterId: string }> };

/** A letter as it was saved, ready to be printed and signed. It is whole, whether amounts are hidden on the screen or not. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return guarded(async (user) => sendPaper(user.id, await paperOf(user, (await params).letterId)));
}

/** What GET would say, without setting it. */
export function HEAD(_request: Request, { params }: Context): Promise<Response> {
  return guarded(async (user) => describePaper(await paperOf(user, (await params).letterId)));
}

/** The file's name says what it is and not to whom: it stands in the list of downloads. */
async function paperOf(user: SignedInUser, letterId: string): Promise<PaperFile | null> {
  const letter = await getLetter(user.id, letterId);
  if (!letter) return null;
  const { t } = paperWords(null);
  const day = today(user.timeZone);
  const name = t("letters.file.pdf", { name: t(`letters.name.${letter.code}`), day });
  return { name, format: "pdf", open: () => setPdf(letterPaper(letter, day)) };
}
