import { randomUUID } from "node:crypto";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import type { UserId } from "@/lib/domain/basics/user";

/** Somebody new, with an account that nobody can sign in to. */
export async function aUser(locale: "zh-CN" | "en" = "zh-CN"): Promise<UserId> {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale });
  return (await findCredentials(email))?.userId as UserId;
}
