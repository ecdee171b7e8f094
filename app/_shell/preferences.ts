import { cookies } from "next/headers";
import { APP_NAME_COOKIE, type AppName, appNameOf } from "./app-name";

/** What a person may choose about this device's view. The first value is taken when nothing was chosen. */
export const THEMES = ["system", "light", "dark"] as const;

export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = "theme";

/** The device's choice between light and dark; "system" follows the browser. */
export async function chosenTheme(): Promise<Theme> {
  const value = (await cookies()).get(THEME_COOKIE)?.value;
  return THEMES.find((theme) => theme === value) ?? "system";
}

/** The name and icon that the device shows. */
export async function chosenAppName(): Promise<AppName> {
  return appNameOf((await cookies()).get(APP_NAME_COOKIE)?.value);
}
