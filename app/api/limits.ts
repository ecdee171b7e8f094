import "server-only";
import { seeOther } from "@/app/api/account/see-other";
import { isForPerson } from "@/app/api/plain-page";
import { refusal } from "@/app/api/proofs/answers";
import type { Blocked } from "@/lib/auth/limits";

/**
 * Too often: a person goes back to the page of the form, which says so by `refused` in its address; a program gets the status
 * and is told when to come back.
 */
export async function tooOften({ minutes }: Blocked, page: string): Promise<Response> {
  if (await isForPerson()) return seeOther(page);
  return refusal("rate_limited", { "Retry-After": String(minutes * 60) });
}
