/** No number that somebody calls from is shorter: 110, 95588, 010-12345678. */
const SHORTEST = 3;
const MOBILE = /^1\d{10}$/;

/**
 * A phone number as its bare digits, so that one number typed in two ways is found again: without spaces, dashes and
 * brackets, and without the country's code in front of a mobile number (+86, 0086). Null: no number, for instance "hidden".
 */
export function bareNumber(typed: string): string | null {
  const digits = typed.normalize("NFKC").replaceAll(/\D/g, "");
  if (digits.length < SHORTEST) return null;
  const rest = digits.replace(/^(?:00)?86/, "");
  return MOBILE.test(rest) ? rest : digits;
}
