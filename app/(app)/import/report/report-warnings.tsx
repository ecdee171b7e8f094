"use client";

import { useTranslations } from "next-intl";
import type { BriefReport, ReportWarning } from "@/lib/domain/credit-report/parse-brief";

/** What the reader was not sure of. Nothing that may hold an account is left out without a word. */
export function ReportWarnings({ report }: { report: BriefReport }) {
  const t = useTranslations("report_import.warnings");
  const { warnings, accounts } = report;
  return (
    <section className="mt-3 rounded-card bg-amber-soft px-4 py-3">
      <h3 className="font-strong">{t("title")}</h3>
      <ul className="grid gap-2 pt-1.5 text-small">
        {warnings.map((warning, index) => {
          const place = `${warning.code} ${index}`;
          const lender = warning.code === "balance_missing" ? (accounts[warning.account]?.lender ?? "") : "";
          return (
            <li key={place}>
              <WarningText warning={warning} lender={lender} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function WarningText({ warning, lender }: { warning: ReportWarning; lender: string }) {
  const t = useTranslations("report_import");
  switch (warning.code) {
    case "row_not_read":
    case "rows_run_together":
    case "section_not_read":
      return (
        <>
          {withText(t, warning)}
          <bdi className="mt-0.5 block text-ink-2 wrap-anywhere">{warning.text}</bdi>
        </>
      );
    case "number_gap": {
      const { after, before } = warning;
      return t("warning.number_gap", { section: t(`section.${warning.section}`), after, before });
    }
    case "balance_missing":
      return t("warning.balance_missing", { lender });
    case "count_differs": {
      const said = {
        column: t(`count_column.${warning.column}`),
        row: t(`count_row.${warning.row}`),
        rows: warning.inRows,
      };
      return warning.inSummary === null
        ? t("warning.count_dashes", said)
        : t("warning.count_differs", { ...said, summary: warning.inSummary });
    }
    case "summary_missing":
    case "detailed_version":
      return t(`warning.${warning.code}`);
  }
}

type Quoted = Extract<ReportWarning, { text: string }>;

function withText(t: ReturnType<typeof useTranslations<"report_import">>, warning: Quoted): string {
  const section = t(`section.${warning.section}`);
  if (warning.code === "section_not_read") return t("warning.section_not_read", { section });
  if (warning.item === null) return t("warning.row_not_read_unnumbered", { section });
  return t(`warning.${warning.code}`, { section, item: warning.item });
}
