"use client";

import { useTranslations } from "next-intl";
import { MAX_REPORT_ROWS } from "@/lib/domain/credit-report/report-limits";
import { formatSize } from "@/lib/format/size";
import type { Problem } from "./use-report";

/** Why a report could not be read, and what can be done instead. */
export function ProblemText({ problem }: { problem: Problem }) {
  const t = useTranslations("report_import.problem");
  switch (problem.why) {
    case "too_large":
      return t("too_large", { size: formatSize(problem.bytes) });
    case "too_many":
      return t("too_many", { n: problem.rows, max: MAX_REPORT_ROWS });
    default:
      return t(problem.why);
  }
}
