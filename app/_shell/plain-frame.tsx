import Link from "next/link";
import type { ReactNode } from "react";
import { Brand } from "./brand";
import { HelpFooter } from "./help-footer";
import { LocaleSwitch } from "./locale-switch";

/** The frame around pages for everyone: the mark, the language, one narrow column, whom to call. */
export function PlainFrame({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-xl flex-col px-4 py-4 desk:py-8">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <Link href="/" className="inline-flex min-h-11 items-center">
          <Brand />
        </Link>
        <LocaleSwitch />
      </header>
      <main id="main" tabIndex={-1} className="flex-1 py-6 outline-none desk:py-10">
        {children}
      </main>
      <HelpFooter />
    </div>
  );
}
