import { createTranslator } from "next-intl";
import { type AppName, appNameOf, iconsOf } from "@/app/_shell/app-name";
import { parseLocale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";

/**
 * What a phone asks for before it puts the product on its home screen. Browsers fetch it without cookies, so name and language
 * stand in its address. There is no service worker beside it: one would keep pages of debts on the device, where nothing but
 * the signing in and a few choices may stay.
 */
export function GET(request: Request): Response {
  const asked = new URL(request.url).searchParams;
  const name = appNameOf(asked.get("name") ?? undefined);
  const locale = parseLocale(asked.get("lang") ?? "") ?? "zh-CN";
  const words = createTranslator({ locale, messages: MESSAGES[locale], namespace: "shell.app_name" });
  return Response.json(
    {
      id: "/",
      name: words(name),
      short_name: words(name),
      lang: locale,
      dir: "ltr",
      start_url: "/dashboard",
      scope: "/",
      display: "standalone",
      background_color: "#f7f6f2",
      theme_color: "#f7f6f2",
      icons: manifestIcons(name),
    },
    { headers: { "Content-Type": "application/manifest+json", "Cache-Control": "public, max-age=3600" } },
  );
}

function manifestIcons(name: AppName) {
  const { small, large, maskable } = iconsOf(name);
  return [
    { src: small, sizes: "192x192", type: "image/png", purpose: "any" },
    { src: large, sizes: "512x512", type: "image/png", purpose: "any" },
    { src: maskable, sizes: "512x512", type: "image/png", purpose: "maskable" },
  ];
}
