import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "@/app/_ui/text-link";
import { SCREENS, type Screen, screenBefore, screenPage } from "./screens";

type ScreenFrameProps = {
  screen: Screen;
  /** A quiet line above the heading. */
  above?: string;
  title: string;
  lead?: string;
  /** The way past this screen without doing anything. */
  skip?: { href: Route; label: string };
  children: ReactNode;
};

/** One screen: its one heading, what can be done, and the ways back, on and out. */
export function ScreenFrame({ screen, above, title, lead, skip, children }: ScreenFrameProps) {
  const t = useTranslations("first_day");
  const before = screenBefore(screen);
  return (
    <>
      <div className="flex min-h-11 items-center justify-between gap-4 text-small text-ink-2">
        {before ? (
          <TextLink href={screenPage(before)}>
            <span aria-hidden="true">‹&nbsp;</span>
            {t("back")}
          </TextLink>
        ) : (
          <span />
        )}
        {above && <span>{above}</span>}
      </div>
      <h1 className="mt-3 text-title font-heading desk:mt-6">{title}</h1>
      {lead && <p className="mt-2 text-ink-2">{lead}</p>}
      <div className="mt-6 grid gap-4">{children}</div>
      {/* The last screen offers the dashboard by itself. */}
      {screen !== SCREENS.at(-1) && (
        <div className="mt-6 flex flex-wrap items-center justify-between gap-x-6 border-t border-line pt-2">
          {skip && <TextLink href={skip.href}>{skip.label}</TextLink>}
          <TextLink href="/dashboard">{t("skip_all")}</TextLink>
        </div>
      )}
    </>
  );
}
