"use client";

import { useRef, useState } from "react";
import type { ReportDebt } from "@/lib/data/imports/recorded-debt";
import type { Day } from "@/lib/domain/basics/day";
import { type ComparedAccount, compareReports } from "@/lib/domain/credit-report/compare-reports";
import { type BriefReport, parseBriefReport } from "@/lib/domain/credit-report/parse-brief";
import type { ReportAccount } from "@/lib/domain/credit-report/report-account";
import { MAX_REPORT_ROWS } from "@/lib/domain/credit-report/report-limits";
import { type ReviewGroup, reviewRows } from "@/lib/domain/credit-report/review-rows";
import { readPdf } from "./read-pdf";

export type Problem =
  | { why: "unreadable" | "encrypted" | "not_a_report" | "empty" | "session_ended" | "offline" }
  | { why: "too_large"; bytes: number }
  | { why: "too_many"; rows: number };

/** A report that was read, beside what is recorded. */
export type Review = {
  report: BriefReport;
  fileName: string;
  groups: ReviewGroup[];
  debts: readonly ReportDebt[];
  since: { day: Day; changes: ComparedAccount[] } | null;
};

type State =
  | { step: "choose"; problem: Problem | null }
  | { step: "reading" }
  /** The report was read, and what it is compared with could not be had. */
  | { step: "waiting"; problem: Problem; report: BriefReport; fileName: string }
  | { step: "review"; review: Review };

/** Reads a report here in the browser. The one thing that is asked of the server meanwhile is what is recorded already. */
export function useReport(today: Day) {
  const [state, setState] = useState<State>({ step: "choose", problem: null });
  const isBusy = useRef(false);

  async function take(text: string, fileName: string) {
    const read = parseBriefReport(text);
    if (!read.ok) return setState({ step: "choose", problem: { why: read.reason } });
    const rows = read.value.accounts.length;
    if (rows > MAX_REPORT_ROWS) return setState({ step: "choose", problem: { why: "too_many", rows } });
    await compare(read.value, fileName);
  }

  async function compare(report: BriefReport, fileName: string) {
    const records = await fetchRecords();
    if ("why" in records) return setState({ step: "waiting", problem: records, report, fileName });
    forgetTypedBefore();
    setState({ step: "review", review: await reviewOf(report, fileName, records, today) });
  }

  function run(work: () => Promise<void>) {
    if (isBusy.current) return;
    isBusy.current = true;
    setState({ step: "reading" });
    void work().finally(() => {
      isBusy.current = false;
    });
  }

  return {
    state,
    takeText: (text: string) => run(() => take(text, "")),
    takeFile: (file: File) =>
      run(async () => {
        const read = await readPdf(file);
        if ("text" in read) return take(read.text, file.name.slice(-200));
        const { problem: why } = read;
        setState({ step: "choose", problem: why === "too_large" ? { why, bytes: file.size } : { why } });
      }),
    retry: () => state.step === "waiting" && run(() => compare(state.report, state.fileName)),
    again: () => setState({ step: "choose", problem: null }),
  };
}

type Records = { debts: ReportDebt[]; lastReport: { reportedOn: Day; accounts: ReportAccount[] } | null };

async function fetchRecords(): Promise<Records | Problem> {
  try {
    const answer = await fetch("/api/imports/records");
    if (answer.status === 401) return { why: "session_ended" };
    return answer.ok ? await answer.json() : { why: "offline" };
  } catch {
    return { why: "offline" };
  }
}

async function reviewOf(report: BriefReport, fileName: string, records: Records, today: Day): Promise<Review> {
  // Fetched with the first report, like its reader: hundreds of lenders that no other page needs here.
  const { LENDER_DIRECTORY } = await import("@/lib/reference/lenders/directory");
  const { debts, lastReport } = records;
  const groups = reviewRows(report.accounts, report.reportedOn, { debts, directory: LENDER_DIRECTORY, today });
  const before = lastReport && { ...report, ...lastReport };
  const changes = before ? compareReports(before, report).filter((one) => one.changes.length > 0) : [];
  return { report, fileName, groups, debts, since: lastReport && { day: lastReport.reportedOn, changes } };
}

/** What was typed for another report must not come back into this one's rows. */
function forgetTypedBefore() {
  const kept = Object.entries(window.history.state ?? {}).filter(([name]) => !name.startsWith("typed "));
  window.history.replaceState(Object.fromEntries(kept), "");
}
