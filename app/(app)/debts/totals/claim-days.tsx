import { useLocale, useTranslations } from "next-intl";
import type { Day } from "@/lib/domain/basics/day";
import type { ClaimTotals } from "@/lib/domain/rates/claim-totals";
import { formatDay } from "@/lib/format/day";

/** Of which day, or between which days, the claims are. */
export function ClaimDays({ claims: { from, to }, today }: { claims: ClaimTotals; today: Day }) {
  const t = useTranslations("dashboard.totals");
  const locale = useLocale();
  if (from === null || to === null) return null;
  const [first, last] = [formatDay(from, locale, today), formatDay(to, locale, today)];
  return <p>{t("days", { same: from === to ? "yes" : "no", from: first, to: last })}</p>;
}
