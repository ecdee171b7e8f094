import "server-only";
import { decode, encode } from "next-auth/jwt";
import { SESSION_MAX_DAYS } from "@/lib/data/accounts/accounts";
import { keyRing } from "@/lib/data/core/keys";
import { env } from "@/lib/env";
import { subkey } from "@/lib/sealing/key-ring";

const MAX_AGE_SECONDS = SESSION_MAX_DAYS * 86_400;

/** The session cookie. On https its "__Host-" prefix ties it to this very host; browsers refuse that prefix on http. */
export function sessionCookie() {
  const secure = env.appUrl?.protocol === "https:";
  const name = secure ? "__Host-ashore-session" : "ashore-session";
  return { name, httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: MAX_AGE_SECONDS } as const;
}

/** A signed and encrypted token that carries the sid of a Session row and nothing else. */
export function makeToken(sid: string): Promise<string> {
  return encode({ token: { sid }, secret: secret(), maxAge: MAX_AGE_SECONDS });
}

/**
 * The sid that a token carries. next-auth reads and verifies it: null when it was tampered with, has expired, or was made
 * with another key. The Session row that the sid names decides (lib/auth/session.ts).
 */
export async function readToken(token: string): Promise<string | null> {
  try {
    const read = await decode({ token, secret: secret() });
    return typeof read?.sid === "string" ? read.sid : null;
  } catch {
    // A stale or forged token is an everyday fact; a log line for each would bury what matters.
    return null;
  }
}

function secret(): string {
  return subkey(keyRing(), "session").toString("base64");
}
