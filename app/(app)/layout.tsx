import type { ReactNode } from "react";
import { HelpFooter } from "@/app/_shell/help-footer";
import { PlainFrame } from "@/app/_shell/plain-frame";
import { currentUser } from "@/lib/auth/session";
import { MainNav } from "./main-nav";

/**
 * The frame around every page of a signed-in person; whoever reads the guide without an account gets the plain one. It
 * guards nothing: each page asks for its user.
 */
export default async function AppLayout({ children }: { children: ReactNode }) {
  if (!(await currentUser())) return <PlainFrame>{children}</PlainFrame>;
  return (
    <div className="min-h-[calc(100dvh-3rem)] desk:min-h-dvh desk:grid desk:grid-cols-[13.5rem_minmax(0,1fr)]">
      <MainNav />
      <div className="w-full max-w-[73.75rem] px-4 pt-1 pb-[calc(7rem+env(safe-area-inset-bottom))] desk:px-9 desk:pt-7 desk:pb-10">
        <main id="main" tabIndex={-1} className="outline-none">
          {children}
        </main>
        <HelpFooter />
      </div>
    </div>
  );
}
