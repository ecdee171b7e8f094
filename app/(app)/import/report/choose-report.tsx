"use client";

import { ChevronRight, FileText } from "lucide";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { FileButton } from "@/app/_proofs/file-button";
import { useDroppedFiles } from "@/app/_proofs/use-dropped-files";
import { buttonClass } from "@/app/_ui/button-style";
import { control } from "@/app/_ui/forms/control-style";
import { useHydrated } from "@/app/_ui/forms/use-hydrated";
import { Icon } from "@/app/_ui/icon";
import { ProblemText } from "./problem-text";
import type { Problem } from "./use-report";

type ChooseReportProps = {
  isReading: boolean;
  problem: Problem | null;
  takeFile: (file: File) => void;
  takeText: (text: string) => void;
};

/** Where a report comes in: a file from a button or a drop, or its text. */
export function ChooseReport({ isReading, problem, takeFile, takeText }: ChooseReportProps) {
  const t = useTranslations("report_import");
  const place = useRef<HTMLElement>(null);
  const first = (files: Iterable<File>) => {
    const [file] = files;
    if (file && !isReading) takeFile(file);
  };
  const isOver = useDroppedFiles(place, true, first);
  if (!useHydrated()) return null;
  return (
    <section
      ref={place}
      aria-label={t("file.label")}
      aria-busy={isReading}
      className={`grid min-w-0 gap-3 rounded-card border border-dashed border-edge bg-paper p-4 desk:px-5.5 ${isOver ? "outline-2 outline-accent" : ""}`}
    >
      {problem && <ProblemNotice problem={problem} />}
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-2">
        <FileButton label={t("file.pick")} icon={FileText} look="main" accept="application/pdf,.pdf" add={first} />
        <p className="flex-1 text-small text-ink-2 max-desk:hidden">{t("file.drop")}</p>
      </div>
      <p aria-live="polite" className={isReading ? "text-ink-2" : "sr-only"}>
        {isReading && t("reading")}
      </p>
      <PasteText isOpen={problem !== null} isReading={isReading} takeText={takeText} />
    </section>
  );
}

function ProblemNotice({ problem }: { problem: Problem }) {
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <p ref={ref} role="alert" tabIndex={-1} className="rounded-card bg-amber-soft px-4 py-3">
      <ProblemText problem={problem} />
    </p>
  );
}

type PasteTextProps = Pick<ChooseReportProps, "isReading" | "takeText"> & { isOpen: boolean };

/** The text of the report. It has no name: it is never part of anything that is sent. */
function PasteText({ isOpen, isReading, takeText }: PasteTextProps) {
  const t = useTranslations("report_import.paste");
  const [text, setText] = useState("");
  function read(event: FormEvent) {
    event.preventDefault();
    takeText(text);
  }
  return (
    <details open={isOpen || undefined} className="group min-w-0">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-1.5 py-2 font-medium text-accent">
        <Icon of={ChevronRight} className="size-4.5 flex-none group-open:rotate-90" />
        {t("summary")}
      </summary>
      <form onSubmit={read} className="grid gap-2.5 pt-1">
        <label htmlFor="report-text" className="font-strong">
          {t("label")}
        </label>
        <p id="report-text-hint" className="text-small text-ink-2">
          {t("hint")}
        </p>
        <textarea
          id="report-text"
          aria-describedby="report-text-hint"
          rows={6}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          className={control}
        />
        <div>
          <button type="submit" disabled={isReading} className={buttonClass({ look: "plain" })}>
            {t("read")}
          </button>
        </div>
      </form>
    </details>
  );
}
