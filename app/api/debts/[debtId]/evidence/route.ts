import { evidencePaperOf } from "@/app/api/evidence-paper";
import { formatIn, type PaperFile, paperWords, sendPaper } from "@/app/api/papers";
import { guarded, refusal } from "@/app/api/proofs/answers";
import type { SignedInUser } from "@/lib/auth/session";
import { getDebt } from "@/lib/data/debts/debts";
import { evidenceSchema } from "@/lib/schemas/evidence";

type Context = { params: Promise<{ debtId: string }> };

/** A few hundred ids and a request are far below it. */
const MOST_BYTES = 64 * 1024;

/** The evidence about a debt, as chosen in a plain form. Posted, because the request is somebody's words and no address is. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return guarded(async (user) => {
    const form = await formIn(request);
    if (!form) return refusal("bad_request");
    return sendPaper(user.id, await paperOf(user, form, (await params).debtId));
  });
}

async function paperOf(user: SignedInUser, form: URLSearchParams, debtId: string): Promise<PaperFile | null> {
  const debt = await getDebt(user.id, debtId);
  const chosen = evidenceSchema.safeParse({
    request: form.get("request") ?? "",
    contactIds: form.getAll("contactIds"),
    proofIds: form.getAll("proofIds"),
  });
  if (!debt || !chosen.success) return null;
  const wanted = { ...chosen.data, lender: debt.lender, debt, complaint: null, facts: "" };
  const words = paperWords(form.get("lang"));
  return evidencePaperOf(user, wanted, { words, format: formatIn(form.get("format")) });
}

/** A form as a browser sends it without files; null for anything else, and for one that is too long to be one. */
async function formIn(request: Request): Promise<URLSearchParams | null> {
  if (!request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded")) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}
