"use client";

import { useTranslations } from "next-intl";
import { buttonClass } from "@/app/_ui/button-style";
import { Notice } from "@/app/_ui/notice";
import type { Day } from "@/lib/domain/basics/day";
import { ChooseReport } from "./choose-report";
import { ProblemText } from "./problem-text";
import { ReviewForm } from "./review-form";
import { useReport } from "./use-report";

type ReportReaderProps = {
  today: Day;
  /** The idempotency key of the import. */
  once: string;
};

/** From a file or a text to the rows that are confirmed. */
export function ReportReader({ today, once }: ReportReaderProps) {
  const t = useTranslations("report_import");
  const { state, takeFile, takeText, retry, again } = useReport(today);
  switch (state.step) {
    case "choose":
    case "reading":
      return (
        <ChooseReport
          isReading={state.step === "reading"}
          problem={state.step === "choose" ? state.problem : null}
          takeFile={takeFile}
          takeText={takeText}
        />
      );
    case "waiting":
      return (
        <Notice
          tone="due"
          action={
            <button type="button" onClick={retry} className={buttonClass({ look: "plain" })}>
              {t("problem.retry")}
            </button>
          }
        >
          <ProblemText problem={state.problem} />
        </Notice>
      );
    case "review":
      return <ReviewForm review={state.review} today={today} once={once} again={again} />;
  }
}
