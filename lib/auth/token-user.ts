import "server-only";
import { type FoundToken, findToken, type TokenPurpose } from "@/lib/data/core/tokens";
import type { UserId } from "@/lib/domain/basics/user";

export type TokenUser = Omit<FoundToken, "userId"> & { id: UserId };

/** The user whose secret address was asked for; null for a secret that opens nothing, whatever the reason. */
export async function userForToken(purpose: TokenPurpose, secret: string): Promise<TokenUser | null> {
  const found = await findToken(purpose, secret, new Date());
  if (!found) return null;
  const { userId, ...rest } = found;
  return { ...rest, id: userId as UserId };
}
