/** A device as it was recognised when it signed in; in words where nothing was. */
export function deviceText(device: string, t: (key: "unknown") => string): string {
  return device === "?" ? t("unknown") : device;
}
