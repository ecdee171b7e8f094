import "server-only";
import { seeOther } from "@/app/api/account/see-other";
import { cameFrom, isForPerson } from "@/app/api/plain-page";
import { isOwnOrigin } from "@/lib/actions/own-origin";
import { logEvent } from "@/lib/auth/events";
import { currentUser, type SignedInUser } from "@/lib/auth/session";
import type { UploadRefusal } from "@/lib/proofs/checked-bytes";

type Refusal = UploadRefusal | "foreign_origin" | "session_ended" | "rate_limited" | "bad_request" | "no_file";

/** Program errors are for programs: a reason and its status, never a sentence. */
const STATUS: Record<Refusal, number> = {
  bad_request: 400,
  changed_on_the_way: 400,
  empty: 400,
  foreign_origin: 403,
  incomplete: 400,
  key_used: 409,
  name: 400,
  no_file: 400,
  no_space: 507,
  not_found: 404,
  quota: 413,
  rate_limited: 429,
  session_ended: 401,
  too_large: 413,
  wrong_type: 415,
};

/** An answer that says only why not. */
export function refusal(refused: Refusal, headers: Record<string, string> = {}): Response {
  return Response.json({ refused }, { status: STATUS[refused], headers });
}

/** An upload that was turned away, said in the log as well. */
export async function refusedUpload(user: SignedInUser, refused: Refusal): Promise<Response> {
  await logEvent(user.id, "upload_refused", refused);
  return refusal(refused);
}

/**
 * Answers only requests of this site's own pages, by somebody who is signed in. Whoever followed a link after the session
 * had ended is sent to sign in, and from there back to the page of the link.
 */
export async function guarded(answer: (user: SignedInUser) => Promise<Response>): Promise<Response> {
  if (!(await isOwnOrigin())) {
    await logEvent(null, "request_refused", "foreign_origin");
    return refusal("foreign_origin");
  }
  const user = await currentUser();
  if (user) return answer(user);
  if (await isForPerson()) return seeOther(`/sign-in?next=${encodeURIComponent(await cameFrom())}`);
  return refusal("session_ended");
}
