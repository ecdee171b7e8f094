import "server-only";
import { isIP } from "node:net";
import { headers } from "next/headers";
import { env } from "@/lib/env";

/**
 * The network of the client (/24, or /48 in IPv6) as the trusted proxies saw it, for limits. Null without TRUST_PROXY:
 * then anyone could write the header, and limits count per account and in all.
 */
export async function clientNetwork(): Promise<string | null> {
  if (env.trustedProxies === 0) return null;
  const hops = ((await headers()).get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  // Each proxy appends the address it saw; what stands further left was written by the client.
  const address = hops.at(-env.trustedProxies) ?? "";
  return isIP(address) === 0 ? null : networkOf(address);
}

function networkOf(address: string): string {
  return address.includes(":") ? address.split(":").slice(0, 3).join(":") : address.split(".").slice(0, 3).join(".");
}
