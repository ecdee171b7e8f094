declare const brand: unique symbol;

/** Money as a whole number of fen (1/100 yuan), never below zero unless a name says "difference". */
export type Fen = number & { readonly [brand]: "Fen" };

/** The largest amount a person may enter: 10^12 fen, ten thousand million yuan. */
export const MAX_FEN = 1_000_000_000_000;

/** Vouches that a number is a whole, safe count of fen. Throws otherwise: that is a bug, not bad input. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number of fen: ${value}`);
  // -0 would print as "-0" and compare unequal to 0 in tests and in JSON.
  return (value === 0 ? 0 : value) as Fen;
}

export const NO_FEN = fen(0);

/** The exact sum, in fen. */
export function sumFen(amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce<number>((total, amount) => total + amount, 0));
}

const PLAIN = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{1,2})?$/;
const TEN_THOUSANDS = /^(\d+)(?:\.(\d{1,6}))?万$/;

/**
 * Reads an amount in yuan as people in China type it: "1234", "1234.5", "1,234.50", "¥1,234.50", "１２３４", "1234元", "1.2万".
 * Null when it is anything else (a sign, an exponent, a misplaced comma, a third decimal) or above `MAX_FEN`.
 */
export function parseFen(text: string): Fen | null {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/^[¥￥]\s*/u, "")
    .replace(/\s*元$/u, "");
  const value = TEN_THOUSANDS.test(plain) ? tenThousands(plain) : PLAIN.test(plain) ? yuan(plain) : null;
  return value === null || value > MAX_FEN ? null : fen(value);
}

function yuan(plain: string): number | null {
  const [units = "", fraction = ""] = plain.replaceAll(",", "").split(".");
  return wholeNumber(units + fraction.padEnd(2, "0"));
}

/** One 万 is 10,000 yuan, 1,000,000 fen: six decimals are still exact. */
function tenThousands(plain: string): number | null {
  const [units = "", fraction = ""] = plain.slice(0, -1).split(".");
  return wholeNumber(units + fraction.padEnd(6, "0"));
}

function wholeNumber(digits: string): number | null {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : null;
}

/** The amount as a form field shows it, so that it can be typed back unchanged: "1234.50", whole yuan without decimals. */
export function fenToInput(amount: Fen | null): string {
  if (amount === null) return "";
  const units = Math.trunc(amount / 100);
  const fraction = amount % 100;
  return fraction === 0 ? String(units) : `${units}.${String(fraction).padStart(2, "0")}`;
}
