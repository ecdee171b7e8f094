import "server-only";
import type { NextAuthOptions } from "next-auth";
import { encode } from "next-auth/jwt";
import { SESSION_MAX_DAYS } from "@/lib/data/accounts";
import { keyRing } from "@/lib/data/keys";
import { env } from "@/lib/env";
import { subkey } from "@/lib/sealing/key-ring";

declare module "next-auth" {
  interface Session {
    sid?: string;
  }
}

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
 * next-auth reads and verifies the token; it has no route of its own here. The Session row that the sid names decides
 * (lib/auth/session.ts).
 */
export function authOptions(): NextAuthOptions {
  const { name, ...options } = sessionCookie();
  return {
    providers: [],
    secret: secret(),
    session: { strategy: "jwt", maxAge: MAX_AGE_SECONDS },
    cookies: { sessionToken: { name, options } },
    callbacks: {
      session: ({ session, token }) => ({ ...session, sid: typeof token.sid === "string" ? token.sid : "" }),
    },
    // Missing or stale tokens are everyday facts; a log line for each would bury what matters.
    logger: { error() {}, warn() {}, debug() {} },
  };
}

function secret(): string {
  return subkey(keyRing(), "session").toString("base64");
}
