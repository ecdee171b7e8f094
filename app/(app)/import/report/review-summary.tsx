"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/app/_ui/card";
import { Chip, Chips } from "@/app/_ui/chip";
import { Disclosure } from "@/app/_ui/disclosure";
import type { Day } from "@/lib/domain/basics/day";
import { MATCH_VERDICTS } from "@/lib/domain/credit-report/match-accounts";
import { formatDay } from "@/lib/format/day";
import { ReportWarnings } from "./report-warnings";
import { SinceLast } from "./since-last";
import type { Review } from "./use-report";

type ReviewSummaryProps = { review: Review; today: Day; children: ReactNode };

/** How much was read, what to check before anything is taken over, and what changed since the last report. */
export function ReviewSummary({ review, today, children }: ReviewSummaryProps) {
  const t = useTranslations("report_import");
  const locale = useLocale();
  const { report, groups, since } = review;
  const verdicts = groups.flatMap(({ rows }) => rows.map(({ verdict }) => verdict));
  const day = formatDay(report.reportedOn ?? today, locale, today);
  return (
    <Card title={t("summary.title", { n: report.accounts.length })} aside={children}>
      <p className="text-ink-2">
        {report.reportedOn ? t("summary.reported", { day }) : t("summary.reported_unknown", { day })}
      </p>
      {verdicts.length === 0 && <p>{t("summary.nothing")}</p>}
      <div className="mt-2">
        <Chips>
          {MATCH_VERDICTS.map((verdict) => {
            const n = verdicts.filter((one) => one === verdict).length;
            return n > 0 && <Chip key={verdict}>{t("summary.counts", { name: t(`verdict.${verdict}`), n })}</Chip>;
          })}
        </Chips>
      </div>
      <p className="mt-2 text-small text-ink-2">{t("summary.note")}</p>
      {report.warnings.length > 0 && <ReportWarnings report={report} />}
      {since && (
        <Disclosure summary={t("since.title", { day: formatDay(since.day, locale, today) })} open>
          <SinceLast changes={since.changes} />
        </Disclosure>
      )}
    </Card>
  );
}
