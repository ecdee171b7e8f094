/** Under which name and icon the product stands on a home screen and in a tab: its own, or one that says nothing. */
export const APP_NAMES = ["ashore", "notes"] as const;
export type AppName = (typeof APP_NAMES)[number];

/** Names the device's choice. */
export const APP_NAME_COOKIE = "app-name";

/** The name that was chosen; the product's own when none was. */
export function appNameOf(word: string | undefined): AppName {
  return APP_NAMES.find((name) => name === word) ?? "ashore";
}

/** The files of its icon. */
export function iconsOf(name: AppName) {
  return {
    vector: `/icons/${name}.svg`,
    small: `/icons/${name}-192.png`,
    large: `/icons/${name}-512.png`,
    maskable: `/icons/${name}-maskable-512.png`,
    apple: `/icons/${name}-180.png`,
  };
}
