import "server-only";
import {
  closeAllSessions,
  createAccount,
  findCredentials,
  findPasswordHash,
  normalizeEmail,
  rehashPassword,
  replacePassword,
} from "@/lib/data/accounts/accounts";
import { type AttemptLimit, forgetAttempts } from "@/lib/data/core/attempts";
import { ok, type Result, refuse } from "@/lib/domain/basics/result";
import { env } from "@/lib/env";
import { clientNetwork } from "./client-address";
import { noteEvent } from "./events";
import { keepHalfWay } from "./half-way";
import { type Blocked, overLimit, perNetwork } from "./limits";
import { hashPassword, isOutdated, passwordFits } from "./password";
import type { SignedInUser } from "./session";
import { endSession, startSession } from "./session-cookie";
import { inSignInLine } from "./sign-in-line";

const PER_ACCOUNT: AttemptLimit = { attempts: 10, minutes: 15 };
const PER_NETWORK: AttemptLimit = { attempts: 100, minutes: 15 };
const SIGN_UPS_IN_ALL: AttemptLimit = { attempts: 200, minutes: 60 };
const SIGN_UPS_PER_NETWORK: AttemptLimit = { attempts: 20, minutes: 60 };

/**
 * Signs in with an address and a password and starts a new session; the old one of this browser ends. Known and unknown
 * addresses get the same answer after the same work. The answer names the account's language. Where a
 * second factor is on, nobody is signed in yet: `signInWithCode` follows. Ten wrong tries in 15 minutes block the account from that network.
 * While more sign in than can be checked in a few seconds, nothing is looked at, and nothing counted.
 */
export async function signIn(email: string, password: string): Promise<SignedIn | SignInBusy> {
  return (await inSignInLine(() => checkAndSignIn(email, password))) ?? refuse("sign_in_busy");
}

type SignInBusy = { ok: false; reason: "sign_in_busy" };
type SignedIn = Result<{ locale: string; needsCode: boolean }, "wrong_password"> | Blocked;

/** The same, once it is one's turn. */
async function checkAndSignIn(email: string, password: string): Promise<SignedIn> {
  const network = await clientNetwork();
  const account = `sign_in:${normalizeEmail(email)}:${network ?? ""}`;
  const subjects = [{ subject: account, limit: PER_ACCOUNT }, ...perNetwork("sign_in", network, PER_NETWORK)];
  const blocked = await overLimit(subjects);
  if (blocked) return blocked;

  const credentials = await findCredentials(email);
  if (!(await passwordFits(credentials?.passwordHash ?? null, password)) || !credentials) {
    await noteEvent(credentials?.userId ?? null, "sign_in_failed");
    return refuse("wrong_password");
  }

  await forgetAttempts([account]);
  const { userId, locale, hasSecondFactor } = credentials;
  const passwordHash = isOutdated(credentials.passwordHash) ? await hashPassword(password) : credentials.passwordHash;
  if (passwordHash !== credentials.passwordHash) await rehashPassword(userId, passwordHash);
  if (hasSecondFactor) {
    await keepHalfWay(userId, passwordHash);
    return ok({ locale, needsCode: true });
  }
  await endSession();
  await startSession(userId);
  await noteEvent(userId, "signed_in");
  return ok({ locale, needsCode: false });
}

/**
 * Makes an account. The answer is the same whether or not the address already has one, so that nobody learns who uses
 * this; the person then signs in, which works only with their own password.
 */
export async function signUp(
  email: string,
  password: string,
  locale: string,
): Promise<Result<null, "signups_closed"> | Blocked> {
  if (env.signupsClosed) return refuse("signups_closed");
  const network = await clientNetwork();
  const subjects = [
    { subject: "sign_up", limit: SIGN_UPS_IN_ALL },
    ...perNetwork("sign_up", network, SIGN_UPS_PER_NETWORK),
  ];
  const blocked = await overLimit(subjects);
  if (blocked) return blocked;
  await createAccount({ email, passwordHash: await hashPassword(password), locale });
  return ok(null);
}

/** Ends this session, if there is one. */
export async function signOut(): Promise<void> {
  await endSession();
}

/** Ends every session of the account, this one too. */
export async function signOutEverywhere(user: SignedInUser): Promise<void> {
  await closeAllSessions(user.id);
  await endSession();
  await noteEvent(user.id, "signed_out_everywhere");
}

/** Changes the password after checking the current one, and ends every other session of the account. */
export async function changePassword(
  user: SignedInUser,
  current: string,
  next: string,
): Promise<Result<null, "wrong_password"> | Blocked> {
  const subject = `change_password:${user.id}`;
  const blocked = await overLimit([{ subject, limit: PER_ACCOUNT }]);
  if (blocked) return blocked;
  if (!(await passwordFits(await findPasswordHash(user.id), current))) return refuse("wrong_password");
  await forgetAttempts([subject]);
  await replacePassword(user.id, await hashPassword(next), user.sid);
  await noteEvent(user.id, "password_changed");
  return ok(null);
}
