import "server-only";
import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import { keyRing } from "@/lib/data/core/keys";
import { env } from "@/lib/env";
import { subkey } from "@/lib/sealing/key-ring";
import { openBytes, sealBytes } from "@/lib/sealing/sealed-field";

/* Between the password and the second factor nobody is signed in: a sealed cookie of this browser says whose password was right. */

const MINUTES = 5;
const CONTEXT = JSON.stringify(["v1", "half_way"]);

type HalfWay = { userId: string; password: string; until: number };

/** Notes that the password of this user was right; a change of the password ends it. */
export async function keepHalfWay(userId: string, passwordHash: string): Promise<void> {
  const half: HalfWay = { userId, password: markOf(passwordHash), until: Date.now() + MINUTES * 60_000 };
  const value = sealBytes(key(), Buffer.from(JSON.stringify(half)), CONTEXT).toString("base64url");
  (await cookies()).set({ ...halfWayCookie(), value });
}

/** Whose password was right within the last five minutes; null for everyone else. `passwordHashOf` says what it is now. */
export async function halfWayUser(passwordHashOf: (userId: string) => Promise<string | null>): Promise<string | null> {
  const value = (await cookies()).get(halfWayCookie().name)?.value;
  const half = value ? open(value) : null;
  if (!half || half.until <= Date.now()) return null;
  const hash = await passwordHashOf(half.userId);
  return hash !== null && markOf(hash) === half.password ? half.userId : null;
}

export async function forgetHalfWay(): Promise<void> {
  (await cookies()).set({ ...halfWayCookie(), value: "", maxAge: 0 });
}

function markOf(passwordHash: string): string {
  return createHash("sha256").update(passwordHash).digest("base64url").slice(0, 22);
}

function open(value: string): HalfWay | null {
  try {
    return JSON.parse(openBytes(key(), Buffer.from(value, "base64url"), CONTEXT).toString("utf8")) as HalfWay;
  } catch {
    // Not made here, or cut off: as good as no cookie.
    return null;
  }
}

function key(): Buffer {
  return subkey(keyRing(), "second_factor");
}

function halfWayCookie() {
  const secure = env.appUrl?.protocol === "https:";
  const name = secure ? "__Host-ashore-half-way" : "ashore-half-way";
  return { name, httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: MINUTES * 60 } as const;
}
