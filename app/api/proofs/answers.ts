import "server-only";
import { isOwnOrigin } from "@/lib/actions/own-origin";
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

/** Answers only requests of this site's own pages, by somebody who is signed in. */
export async function guarded(answer: (user: SignedInUser) => Promise<Response>): Promise<Response> {
  if (!(await isOwnOrigin())) return refusal("foreign_origin");
  const user = await currentUser();
  return user ? answer(user) : refusal("session_ended");
}
