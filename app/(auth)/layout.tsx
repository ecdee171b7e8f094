import type { ReactNode } from "react";
import { PlainFrame } from "@/app/_shell/plain-frame";

/** The frame around signing up and in. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return <PlainFrame>{children}</PlainFrame>;
}
