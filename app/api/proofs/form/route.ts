import { seeOther } from "@/app/api/account/see-other";
import { guarded, refusal } from "@/app/api/proofs/answers";
import { logEvent } from "@/lib/auth/events";
import { overUserLimit } from "@/lib/auth/limits";
import { ownPath } from "@/lib/auth/own-path";
import type { UserId } from "@/lib/domain/basics/user";
import { BrokenForm, type FormFile, readForm } from "@/lib/proofs/plain-form";
import { receiveProof } from "@/lib/proofs/upload";
import { proofForm } from "@/lib/schemas/upload";

/**
 * Takes the files of a form that is sent without JavaScript, and goes back to the page that it names in `back`, with
 * `uploaded` (how many were kept) and `refused` (why the last one of the others was not) in its address. Somebody who is
 * signed out meanwhile is sent to sign in: a person reads the answer here, not a program.
 */
export async function POST(request: Request): Promise<Response> {
  const answer = await guarded((user) => takeForm(user.id, request));
  return answer.status === 401 ? seeOther("/sign-in?next=%2Fproofs") : answer;
}

async function takeForm(userId: UserId, request: Request): Promise<Response> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body) return refusal("bad_request");
  const sent: Sent = { back: "/proofs", files: 0, uploaded: 0, refused: null };
  try {
    await readForm(type, request.body, (file) => keepFile(userId, file, sent));
  } catch (error) {
    if (error instanceof BrokenForm) return refusal("incomplete");
    throw error;
  }
  if (sent.refused !== null) await logEvent(userId, "upload_refused", sent.refused);
  return seeOther(addressOf(sent));
}

type Sent = { back: string; files: number; uploaded: number; refused: string | null };

async function keepFile(userId: UserId, { name, bytes, fields }: FormFile, sent: Sent): Promise<void> {
  const form = proofForm.safeParse(fields);
  sent.files++;
  if (!form.success) {
    sent.refused = "bad_request";
    return;
  }
  const { _key, back, kind, note, debtId, contactId, paymentId, settlementId, code } = form.data;
  sent.back = back;
  // Each file of a form counts like one that comes by itself; what is too many is read past and said at the end.
  const blocked = await overUserLimit(userId, "upload");
  if (blocked) {
    sent.refused = blocked.reason;
    return;
  }
  const checklist = settlementId && code ? { settlementId, code } : undefined;
  const about = { name, kind, note, place: { debtId, contactId, paymentId, checklist } };
  const promised = { uploadKey: `${_key}-${sent.files}`, declaredSize: null, declaredSha256: null };
  const kept = await receiveProof(userId, { ...about, ...promised }, bytes);
  if ("refused" in kept) sent.refused = kept.refused;
  else sent.uploaded++;
}

function addressOf({ back, files, uploaded, refused }: Sent): string {
  const address = new URL(ownPath(back), "https://own.invalid");
  const why = files === 0 ? "no_file" : refused;
  if (uploaded > 0) address.searchParams.set("uploaded", String(uploaded));
  if (why !== null) address.searchParams.set("refused", why);
  return `${address.pathname}${address.search}${address.hash}`;
}
