"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Day } from "@/lib/domain/basics/day";
import type { AccountDifference } from "@/lib/domain/credit-report/match-accounts";
import type { ReviewRow } from "@/lib/domain/credit-report/review-rows";
import { formatDay } from "@/lib/format/day";
import { formatMoney } from "@/lib/format/money";
import type { Locale } from "@/lib/i18n/locales";

/** Where the report and the record differ, one line each. */
export function RowDifferences({ row, today }: { row: ReviewRow; today: Day }) {
  const t = useTranslations("report_import.difference");
  const tStage = useTranslations("terms.stage");
  const locale = useLocale();
  if (row.differences.length === 0) return null;
  return (
    <div className="text-small">
      <p className="font-strong">{t("title")}</p>
      <ul>
        {row.differences.map((difference) => {
          const [recorded, reported] =
            difference.field === "stage"
              ? [tStage(difference.recorded), tStage(difference.reported)]
              : shown(difference, locale, today);
          const said = recorded === "" ? t("unknown") : recorded;
          return <li key={difference.field}>{t("pair", { field: t(difference.field), recorded: said, reported })}</li>;
        })}
      </ul>
    </div>
  );
}

/** Both values as they are read; "" where nothing is recorded. */
function shown(
  difference: Exclude<AccountDifference, { field: "stage" }>,
  locale: Locale,
  today: Day,
): [string, string] {
  const { recorded } = difference;
  switch (difference.field) {
    case "claimed":
    case "contracted":
      return [difference.recorded === null ? "" : formatMoney(difference.recorded), formatMoney(difference.reported)];
    case "contractOn":
      return [
        difference.recorded === null ? "" : formatDay(difference.recorded, locale, today),
        formatDay(difference.reported, locale, today),
      ];
    case "accountTail":
      return [String(recorded), difference.reported];
  }
}
