import type { Fen } from "@/lib/domain/basics/money";
import type { Locale } from "@/lib/i18n/locales";

const GROUPED = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/**
 * An amount as a person reads it, the same in every language. "short" drops whole yuan's zeros (¥15,000, ¥1,234.50);
 * "table" always has two decimals (¥15,000.00), so that a column lines up. A difference below zero gets a minus sign.
 * Exact for every safe integer: no division ever makes a fraction.
 */
export function formatMoney(amount: Fen, style: "short" | "table" = "short"): string {
  const size = Math.abs(amount);
  const fraction = size % 100;
  const units = GROUPED.format((size - fraction) / 100);
  const decimals = style === "table" || fraction > 0 ? `.${String(fraction).padStart(2, "0")}` : "";
  return `${amount < 0 ? "−" : ""}¥${units}${decimals}`;
}

const COMPACT: Record<Locale, Intl.NumberFormat> = {
  "zh-CN": new Intl.NumberFormat("zh-CN", { notation: "compact", maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 2 }),
};

/** A round amount on a narrow axis: "16万" or "¥160K". For a scale alone: it is rounded. */
export function formatAxisMoney(amount: number, locale: Locale): string {
  const text = COMPACT[locale].format(amount / 100);
  return locale === "en" ? `¥${text}` : text;
}
