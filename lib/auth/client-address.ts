import "server-only";
import { isIP, isIPv4 } from "node:net";
import { headers } from "next/headers";
import { env } from "@/lib/env";

/**
 * The network of the client (/24, or /48 in IPv6) as the trusted proxies saw it, for limits. Null without TRUST_PROXY:
 * then anyone could write the header, and limits count per account and in all.
 */
export async function clientNetwork(): Promise<string | null> {
  const { trustedProxies } = env;
  return trustedProxies === 0 ? null : networkIn((await headers()).get("x-forwarded-for") ?? "", trustedProxies);
}

/** The network that so many trusted proxies, at least one, vouch for in a list of addresses; null where it names none. */
export function networkIn(forwardedFor: string, trustedProxies: number): string | null {
  const hops = forwardedFor.split(",").map((hop) => hop.trim());
  // Each proxy appends the address it saw; what stands further left was written by the client.
  const address = hops.at(-trustedProxies) ?? "";
  return isIP(address) === 0 ? null : networkOf(address);
}

function networkOf(address: string): string {
  // An IPv4 client may be seen through an IPv6 socket.
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(plain)) return plain.split(".").slice(0, 3).join(".");
  return groupsOf(plain).slice(0, 3).join(":");
}

/** The groups of an IPv6 address written out, so that one network has one name however its zeros are left out. */
function groupsOf(address: string): string[] {
  const [head, tail] = (address.toLowerCase().split("%")[0] ?? "").split("::");
  const [before, after] = [written(head), written(tail)];
  const zeros = tail === undefined ? [] : Array<string>(8 - before.length - after.length).fill("0");
  return [...before, ...zeros, ...after].map((group) => group.replace(/^0+(?=.)/, ""));
}

function written(part = ""): string[] {
  return part === "" ? [] : part.split(":");
}
