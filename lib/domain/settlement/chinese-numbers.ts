import { type Day, parseTypedDay } from "@/lib/domain/basics/day";
import { type Fen, fen, MAX_FEN } from "@/lib/domain/basics/money";

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLAIN_DIGITS = "〇一二三四五六七八九";
const PLACES: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };

/**
 * An amount in capital numerals as contracts write it, in fen: 壹万元整, 壹仟贰佰叁拾肆元伍角. Null for anything else; nothing
 * is guessed. Up to ten thousand million yuan.
 */
export function parseCapitalAmount(text: string): Fen | null {
  const shape =
    /^([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+)[元圆](?:零?([壹贰叁肆伍陆柒捌玖])角)?(?:零?([壹贰叁肆伍陆柒捌玖])分)?[整正]?$/;
  const match = shape.exec(text);
  if (!match) return null;
  const [, units = "", jiao = "", fenDigit = ""] = match;
  const yuan = wholeYuan(units);
  if (yuan === null) return null;
  const total =
    yuan * 100 + Math.max(0, DIGITS.indexOf(jiao || "零")) * 10 + Math.max(0, DIGITS.indexOf(fenDigit || "零"));
  return total <= MAX_FEN ? fen(total) : null;
}

/** Groups of four places, the largest first: 亿, 万, then the rest. Null where a group stands twice or out of order. */
function wholeYuan(text: string): number | null {
  const match = /^(?:([^亿万]+)亿)?(?:([^亿万]+)万)?([^亿万]*)$/.exec(text);
  if (!match) return null;
  const [, hundredMillions = "", tenThousands = "", rest = ""] = match;
  const groups = [hundredMillions, tenThousands, rest].map(groupOf);
  const [a, b, c] = groups;
  if (a === undefined || b === undefined || c === undefined || a === null || b === null || c === null) return null;
  return (a * 10_000 + b) * 10_000 + c;
}

/** One group below ten thousand: 壹仟贰佰零叁. Null where a place stands twice or grows. */
function groupOf(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastPlace = Number.POSITIVE_INFINITY;
  for (const one of text) {
    const place = PLACES[one];
    if (place === undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS.indexOf(one);
      continue;
    }
    // 零拾 is no ten on a printed form and ten after a gap elsewhere: nothing is guessed.
    if (place >= lastPlace || digit === 0) return null;
    // 拾 alone is ten.
    total += (digit ?? 1) * place;
    lastPlace = place;
    digit = null;
  }
  return total + (digit ?? 0);
}

/** A day in figures or in Chinese numerals: 2026年1月5日, 2026-01-05, 二〇二六年一月五日. Null for anything else. */
export function parseWrittenDay(text: string): Day | null {
  const plain = text.replaceAll(/\s/g, "");
  const arabic = parseTypedDay(plain);
  if (arabic !== null) return arabic;
  const match = /^([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/.exec(
    plain,
  );
  if (!match) return null;
  const [, year = "", month = "", date = ""] = match;
  const figures = [...year].map((one) => digitOf(one)).join("");
  return parseTypedDay(`${figures}-${belowHundred(month)}-${belowHundred(date)}`);
}

function digitOf(one: string): number {
  return one === "零" ? 0 : PLAIN_DIGITS.indexOf(one);
}

function belowHundred(text: string): number {
  const [tens = "", ones = ""] = text.includes("十") ? text.split("十") : ["零", text];
  const ten = tens === "" ? 1 : digitOf(tens);
  return ten * 10 + (ones === "" ? 0 : digitOf(ones));
}
