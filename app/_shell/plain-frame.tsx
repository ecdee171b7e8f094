import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/app/_ui/link";
import { Brand } from "./brand";
import { HelpFooter } from "./help-footer";
import { LocaleSwitch } from "./locale-switch";

/** The frame around pages for everyone: the mark, the language, one narrow column, whom to call. */
export function PlainFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("shell");
  return (
    <div className="mx-auto flex min-h-[calc(100dvh-3rem)] w-full max-w-xl flex-col px-4 pb-4 desk:min-h-dvh desk:py-8">
      <section
        aria-label={t("language")}
        className="flex flex-wrap items-center justify-end gap-3 desk:justify-between"
      >
        {/* On a phone the mark stands in the strip above. */}
        <Link href="/" className="inline-flex min-h-11 items-center max-desk:hidden">
          <Brand />
        </Link>
        <LocaleSwitch />
      </section>
      <main id="main" tabIndex={-1} className="flex-1 py-6 outline-none desk:py-10">
        {children}
      </main>
      <HelpFooter />
    </div>
  );
}
