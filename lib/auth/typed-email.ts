import "server-only";
import { cookies } from "next/headers";
import { keyRing } from "@/lib/data/core/keys";
import { env } from "@/lib/env";
import { subkey } from "@/lib/sealing/key-ring";
import { openBytes, sealBytes } from "@/lib/sealing/sealed-field";

/* Before anyone is signed in there is no account to keep a draft in. The typed address waits in a sealed cookie of this browser. */

const KEPT_MINUTES = 15;
/** Longer than any address, and short enough for a cookie whatever the characters are. */
const KEPT_CHARACTERS = 300;
const CONTEXT = JSON.stringify(["v1", "typed_email"]);

type Kept = { email: string; until: number };

/** Keeps the address that was typed into a sign-in or sign-up form for 15 minutes, so that a reload finds it. */
export async function keepTypedEmail(email: string): Promise<void> {
  const kept: Kept = { email: email.slice(0, KEPT_CHARACTERS), until: Date.now() + KEPT_MINUTES * 60_000 };
  const value = sealBytes(key(), Buffer.from(JSON.stringify(kept)), CONTEXT).toString("base64url");
  (await cookies()).set({ ...emailCookie(), value });
}

/** The address typed last, or empty when there is none, it is too old, or the cookie is not one of ours. */
export async function typedEmail(): Promise<string> {
  const value = (await cookies()).get(emailCookie().name)?.value;
  const kept = value ? open(value) : null;
  return kept && kept.until > Date.now() ? kept.email : "";
}

/** Forgets the typed address, once someone has signed in. */
export async function forgetTypedEmail(): Promise<void> {
  (await cookies()).set({ ...emailCookie(), value: "", maxAge: 0 });
}

function open(value: string): Kept | null {
  try {
    return JSON.parse(openBytes(key(), Buffer.from(value, "base64url"), CONTEXT).toString("utf8")) as Kept;
  } catch {
    // Written by someone else, cut off, or from before the keys were replaced: as good as no cookie.
    return null;
  }
}

function key(): Buffer {
  return subkey(keyRing(), "typed_email");
}

function emailCookie() {
  const secure = env.appUrl?.protocol === "https:";
  const name = secure ? "__Host-ashore-email" : "ashore-email";
  return { name, httpOnly: true, sameSite: "strict", path: "/", secure, maxAge: KEPT_MINUTES * 60 } as const;
}
