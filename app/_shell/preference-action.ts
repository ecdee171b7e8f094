"use server";

import type { Route } from "next";
import { cookies, headers } from "next/headers";
import { RedirectType, redirect } from "next/navigation";
import { MASK_COOKIE } from "@/app/_ui/mask";
import { typedValues } from "@/lib/actions/form-values";
import { isOwnOrigin } from "@/lib/actions/own-origin";
import { env } from "@/lib/env";
import { LOCALE_COOKIE, LOCALES } from "@/lib/i18n/locales";
import { APP_NAME_COOKIE, APP_NAMES } from "./app-name";
import { THEME_COOKIE, THEMES } from "./preferences";

const CHOICES: Record<string, readonly string[]> = {
  [LOCALE_COOKIE]: LOCALES,
  [THEME_COOKIE]: THEMES,
  [MASK_COOKIE]: ["on", "off"],
  [APP_NAME_COOKIE]: APP_NAMES,
};

const ONE_YEAR = 365 * 24 * 60 * 60;

/**
 * Remembers how this device shows things: its language, light or dark, amounts hidden or not, its name. These are no data of a user's,
 * so nobody has to be signed in. Anything but the choices above is passed over.
 */
export async function choosePreferenceAction(formData: FormData): Promise<void> {
  if (!(await isOwnOrigin())) return;
  const jar = await cookies();
  const chosen = typedValues(formData);
  for (const [name, choices] of Object.entries(CHOICES)) {
    const value = chosen[name]?.[0];
    if (value === undefined || !choices.includes(value)) continue;
    jar.set({ name, value, path: "/", maxAge: ONE_YEAR, sameSite: "lax", httpOnly: true, secure: isHttps() });
  }
  await showSamePage();
}

function isHttps(): boolean {
  return env.appUrl?.protocol === "https:";
}

/** With JavaScript Next draws the page anew in place; without it the browser must fetch it, so that a reload sends nothing again. */
async function showSamePage(): Promise<void> {
  const sent = await headers();
  if (sent.has("next-action")) return;
  redirect((sent.get("x-path") ?? "/") as Route, RedirectType.replace);
}
