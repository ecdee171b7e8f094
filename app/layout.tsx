import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CareCard } from "./_shell/care-card";
import { ErrorWordsProvider } from "./_shell/error-screen";
import { chosenTheme } from "./_shell/preferences";
import { SkipLink } from "./_shell/skip-link";
import { TopStrip } from "./_shell/top-strip";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const [shell, welcome] = await Promise.all([getTranslations("shell"), getTranslations("welcome")]);
  const brand = shell("brand");
  return {
    title: { default: brand, template: `%s · ${brand}` },
    description: welcome("promise"),
    robots: { index: false, follow: false },
    // Figures are amounts and case numbers here; a phone must not turn them into links.
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f6f2" },
    { media: "(prefers-color-scheme: dark)", color: "#101413" },
  ],
};

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
      </body>
    </html>
  );
}
