import "server-only";
import { createHmac, randomInt } from "node:crypto";
import { findPasswordHash } from "@/lib/data/accounts/accounts";
import { type AttemptLimit, forgetAttempts } from "@/lib/data/core/attempts";
import { keyRing } from "@/lib/data/core/keys";
import {
  replaceRecoveryCodes,
  spendRecoveryCode,
  spendStep,
  totpSecret,
  turnOffSecondFactor,
  turnOnSecondFactor,
} from "@/lib/data/security/second-factor";
import type { UserId } from "@/lib/domain/basics/user";
import { subkey } from "@/lib/sealing/key-ring";
import { noteEvent } from "./events";
import { forgetHalfWay, halfWayUser } from "./half-way";
import { type Blocked, overLimit } from "./limits";
import type { SignedInUser } from "./session";
import { endSession, startSession } from "./session-cookie";
import { SECRET_BYTES, stepOf } from "./totp";

const TRIES: AttemptLimit = { attempts: 8, minutes: 15 };
const CODES = 10;
/** No 0, 1, 8, I, L, O or B: nothing that is read as something else. */
const LETTERS = "2345679ACDEFGHJKMNPQRSTUVWXYZ";

/**
 * The secret that is offered to be scanned: the same for as long as the password counts as typed just now, so that a page
 * that is shown again shows it again, and another one afterwards.
 */
export function offeredSecret(user: SignedInUser): Uint8Array {
  const name = `offered:${user.id}:${user.sid}:${user.authenticatedAt.getTime()}`;
  return createHmac("sha256", subkey(keyRing(), "second_factor")).update(name).digest().subarray(0, SECRET_BYTES);
}

/** Turns the second factor on when the code is of the offered secret, and gives the recovery codes, which are shown once. */
export async function confirmSecondFactor(
  user: SignedInUser,
  code: string,
): Promise<{ codes: readonly string[] } | { refused: "wrong_code" | "second_factor_on" } | Blocked> {
  const blocked = await tries(`second_factor_offer:${user.id}`);
  if (blocked) return blocked;
  const secret = offeredSecret(user);
  const step = stepOf(secret, code, new Date());
  if (step === null) return { refused: "wrong_code" };
  const codes = newRecoveryCodes();
  if ((await turnOnSecondFactor(user.id, { secret, step, codes })) === "on_already") {
    return { refused: "second_factor_on" };
  }
  await noteEvent(user.id, "second_factor_on");
  return { codes };
}

/** Turns it off. */
export async function endSecondFactor(user: SignedInUser): Promise<void> {
  await turnOffSecondFactor(user.id);
  await noteEvent(user.id, "second_factor_off");
}

/** New recovery codes; null while there is no second factor. */
export async function renewRecoveryCodes(user: SignedInUser): Promise<readonly string[] | null> {
  const codes = newRecoveryCodes();
  if ((await replaceRecoveryCodes(user.id, codes)) === "off") return null;
  await noteEvent(user.id, "recovery_codes_replaced");
  return codes;
}

/** Whether somebody gave the right password just now and a code is awaited. */
export async function isHalfWay(): Promise<boolean> {
  return (await halfWayUser(findPasswordHash)) !== null;
}

/**
 * The second half of signing in: a code of the app, or a recovery code, each of which counts once. Eight tries in 15 minutes.
 * "code_too_late" when the password was given more than five minutes ago.
 */
export async function signInWithCode(
  typed: string,
): Promise<{ ok: true } | { refused: "wrong_code" | "code_too_late" } | Blocked> {
  const found = await halfWayUser(findPasswordHash);
  if (found === null) return { refused: "code_too_late" };
  const userId = found as UserId;
  const blocked = await tries(`second_factor:${userId}`);
  if (blocked) return blocked;
  const used = await spend(userId, typed);
  if (used === null) {
    await noteEvent(userId, "second_factor_failed");
    return { refused: "wrong_code" };
  }
  await forgetAttempts([`second_factor:${userId}`]);
  await forgetHalfWay();
  await endSession();
  await startSession(userId);
  await noteEvent(userId, used === "recovery" ? "recovery_code_used" : "signed_in");
  return { ok: true };
}

async function spend(userId: UserId, typed: string): Promise<"code" | "recovery" | null> {
  const code = typed.normalize("NFKC").toUpperCase().replaceAll(/[\s-]/g, "");
  if (/^[0-9]{6}$/.test(code)) {
    const secret = await totpSecret(userId);
    const step = secret && stepOf(secret, code, new Date());
    return step !== null && (await spendStep(userId, step)) ? "code" : null;
  }
  return (await spendRecoveryCode(userId, code, new Date())) ? "recovery" : null;
}

function tries(subject: string): Promise<Blocked | null> {
  return overLimit([{ subject, limit: TRIES }]);
}

/** Ten codes of ten signs, about 48 bits each. */
function newRecoveryCodes(): string[] {
  const sign = () => LETTERS[randomInt(LETTERS.length)] ?? "";
  return Array.from({ length: CODES }, () => Array.from({ length: 10 }, sign).join(""));
}
