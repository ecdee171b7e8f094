import type { Reason } from "@/lib/domain/order/reasons";

/** Tells the reasons of one place apart. Keys travel to the browser with the page: no number is in one, as it may be an amount. */
export function reasonKey({ code, params }: Reason): string {
  return [code, ...Object.values(params).filter((value) => typeof value === "string")].join(" ");
}
