import { cookies } from "next/headers";

/** Names the device's choice whether amounts are shown. */
export const MASK_COOKIE = "mask";

/** Whether amounts are hidden on this device: yes, until someone shows them. */
export async function isMasked(): Promise<boolean> {
  return (await cookies()).get(MASK_COOKIE)?.value !== "off";
}
