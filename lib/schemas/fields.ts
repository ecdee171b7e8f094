import { z } from "zod";
import { type Day, parseTypedDay } from "@/lib/domain/basics/day";
import { type Fen, parseFen } from "@/lib/domain/basics/money";

/* Fields as forms send them: texts. Issues name a reason of messages/…/refusal.json, never words. */

// Control characters have no place in a note; tab and line breaks do. NUL cannot be stored at all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this pattern is for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** A text of at most `max` characters, trimmed, its line ends unified. Empty is allowed. */
export function text(max: number) {
  return z
    .string({ error: "field" })
    .transform((value) => value.replaceAll("\r\n", "\n").trim())
    .pipe(
      z
        .string()
        .max(max)
        .refine((value) => !CONTROL.test(value), "control"),
    );
}

/** The same, but not empty. `reason` names what to say when it is. */
export function requiredText(max: number, reason = "required") {
  return text(max).refine((value) => value !== "", reason);
}

function read<T>(parse: (typed: string) => T | null, reason: string, reasonOf = (_typed: string) => reason) {
  return z.string({ error: reason }).transform((typed, context) => {
    const value = parse(typed);
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: reasonOf(typed) });
    return z.NEVER;
  });
}

/** Empty means "not known yet": null, never zero. A field that the form does not have is the same. */
function orUnknown<T>(parse: (typed: string) => T | null, reason: string, reasonOf?: (typed: string) => string) {
  return read<{ value: T | null }>(
    (typed) => {
      if (typed.trim() === "") return { value: null };
      const value = parse(typed);
      return value === null ? null : { value };
    },
    reason,
    reasonOf,
  )
    .transform(({ value }) => value)
    .optional()
    .transform((value) => value ?? null);
}

export const amountOrUnknown = orUnknown<Fen>(parseFen, "amount");
export const amount = read<Fen>(parseFen, "amount");
/** There is such a day, only in a year that this program doesn't keep: "no such day" would be wrong. */
const dayReason = (typed: string) =>
  parseTypedDay(
    typed
      .normalize("NFKC")
      .trim()
      .replace(/^(?!19|20|21)\d{4}(?!\d)/, "2001"),
  ) === null
    ? "day"
    : "day_years";

export const dayOrUnknown = orUnknown<Day>(parseTypedDay, "day", dayReason);
export const typedDay = read<Day>(parseTypedDay, "day", dayReason);
/** Per cent a year with at most two decimals, as hundredths of a per cent. */
export const rateOrUnknown = orUnknown<number>(parseBasisPoints, "rate");

/** A whole number within bounds. */
export function countOrUnknown(min: number, max: number, reason = "count") {
  return orUnknown<number>((typed) => parseCount(typed, min, max), reason);
}

/** One of a fixed list. */
export function choice<const Options extends readonly [string, ...string[]]>(options: Options) {
  return z.enum(options, { error: "choice" });
}

/** One of a fixed list, or nothing chosen. */
export function choiceOrUnknown<const Options extends readonly [string, ...string[]]>(options: Options) {
  return z
    .union([z.literal("").transform(() => null), choice(options)], { error: "choice" })
    .optional()
    .transform((value) => value ?? null);
}

/** A check box: there when ticked, absent when not. */
export const ticked = z
  .string({ error: "choice" })
  .optional()
  .transform((value) => value !== undefined && value !== "");

/** A question with two answers, or none yet. */
export const yesOrNo = choiceOrUnknown(["yes", "no"]).transform((answer) =>
  answer === null ? null : answer === "yes",
);

/** The version that a form was filled from. */
export const version = read<number>((typed) => parseCount(typed, 1, 2_000_000_000), "field");

/** An id from a hidden field. Whether it is anyone's is for the data layer to find. */
export const id = z.string({ error: "not_found" }).max(64, "not_found");

/** A rate in hundredths of a per cent as its field shows it, so that it can be typed back unchanged: 625 → "6.25". */
export function rateToInput(basisPoints: number | null): string {
  return basisPoints === null ? "" : String(basisPoints / 100);
}

function parseBasisPoints(typed: string): number | null {
  const match = /^(\d{1,5})(?:\.(\d{1,2}))?%?$/.exec(typed.normalize("NFKC").trim());
  if (!match) return null;
  const [, units = "", fraction = ""] = match;
  return Number(units + fraction.padEnd(2, "0"));
}

function parseCount(typed: string, min: number, max: number): number | null {
  const plain = typed.normalize("NFKC").trim();
  if (!/^\d{1,10}$/.test(plain)) return null;
  const value = Number(plain);
  return value >= min && value <= max ? value : null;
}
