import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { iconsOf } from "./_shell/app-name";
import { CareCard } from "./_shell/care-card";
import { ErrorWordsProvider } from "./_shell/error-screen";
import { SoftLinks } from "./_shell/links";
import { chosenAppName, chosenTheme } from "./_shell/preferences";
import { SkipLink } from "./_shell/skip-link";
import { TopStrip } from "./_shell/top-strip";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const [locale, name, shell, welcome] = await Promise.all([
    getLocale(),
    chosenAppName(),
    getTranslations("shell"),
    getTranslations("welcome"),
  ]);
  const title = shell(`app_name.${name}`);
  const { vector, apple } = iconsOf(name);
  return {
    title: { default: title, template: `%s · ${title}` },
    ...(name === "ashore" ? { description: welcome("promise") } : {}),
    manifest: `/app.webmanifest?name=${name}&lang=${locale}`,
    icons: { icon: { url: vector, type: "image/svg+xml" }, apple },
    appleWebApp: { capable: true, title, statusBarStyle: "default" },
    robots: { index: false, follow: false },
    // Figures are amounts and case numbers here; a phone must not turn them into links.
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

/** The ground of each theme, for what the browser draws around the page. */
const GROUND = { light: "#f7f6f2", dark: "#101413" } as const;

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme();
  const bySystem = [
    { media: "(prefers-color-scheme: light)", color: GROUND.light },
    { media: "(prefers-color-scheme: dark)", color: GROUND.dark },
  ];
  return {
    width: "device-width",
    initialScale: 1,
    viewportFit: "cover",
    themeColor: theme === "system" ? bySystem : GROUND[theme],
  };
}

/** Reads the language cookie, so every page is rendered per request: its scripts carry that request's nonce. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme, t] = await Promise.all([getLocale(), chosenTheme(), getTranslations("broken")]);
  const words = {
    title: t("title"),
    text: t("text"),
    reference: t("reference"),
    retry: t("retry"),
    home: t("home"),
  };
  return (
    <html lang={locale} data-theme={theme === "system" ? undefined : theme}>
      <body>
        <SkipLink />
        <TopStrip />
        <ErrorWordsProvider words={words}>{children}</ErrorWordsProvider>
        <CareCard />
        <SoftLinks />
      </body>
    </html>
  );
}
