/* Why an export was not begun or an import not taken, as the address says it; each has a sentence in account_data. */

export const EXPORT_REFUSALS = ["passphrase_short", "passphrase_long", "passphrase_differs", "rate_limited"] as const;

export const IMPORT_REFUSALS = [
  "not_empty",
  "too_large",
  "incomplete",
  "no_file",
  "not_a_zip",
  "not_an_export",
  "newer_version",
  "damaged",
  "bomb",
  "unsafe",
  "passphrase_needed",
  "passphrase_wrong",
  "quota",
  "no_space",
  "too_slow",
  "rate_limited",
] as const;

/** Which of the known reasons an address names; null for none, or another word. */
export function reasonIn<Reason extends string>(reasons: readonly Reason[], word: unknown): Reason | null {
  return reasons.find((reason) => reason === word) ?? null;
}
