import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import type { FormAction } from "@/app/_ui/forms/use-form-submit";
import { Notice } from "@/app/_ui/notice";
import {
  archiveDebtAction,
  restoreClockEventAction,
  restoreCourtPaperAction,
  restoreDebtAction,
  restoreDemandAction,
  undoDebtEditAction,
  undoLenderEditAction,
} from "./actions";
import { undoCourtPaperAction } from "./court-actions";

/** What may have happened just before the page is shown; it stands in the address, so it works without JavaScript. */
export const NOTICES = [
  "added",
  "saved",
  "undone",
  "balance",
  "demand",
  "court_paper",
  "court_edit",
  "undone_court",
  "clock_event",
  "lender",
  "undone_lender",
  "removed_demand",
  "removed_court_paper",
  "removed_clock_event",
  "restored",
  "archived",
] as const;
export type NoticeName = (typeof NOTICES)[number];

type PageNoticeProps = { note: unknown; entry: unknown; debtId: string };

/** A quiet word about what was just done, with the way to take it back. */
export function PageNotice({ note, entry, debtId }: PageNoticeProps) {
  const t = useTranslations();
  const name = NOTICES.find((one) => one === note);
  if (!name) return null;
  const undo = undoOf(name);
  const isRedo = name === "undone" || name === "undone_lender" || name === "undone_court";
  const label = name === "archived" ? "debt_page.restore" : isRedo ? "debt_page.notice.redo" : "actions.undo";
  return (
    <UndoNotice debtId={debtId} entry={entry} back={undo && { action: undo, label: t(label) }}>
      {t(`debt_page.notice.${name === "undone_lender" ? "undone" : name}`)}
    </UndoNotice>
  );
}

function undoOf(name: NoticeName): FormAction | null {
  switch (name) {
    case "saved":
    case "undone":
      return undoDebtEditAction;
    case "lender":
    case "undone_lender":
      return undoLenderEditAction;
    case "removed_demand":
      return restoreDemandAction;
    case "removed_clock_event":
      return restoreClockEventAction;
    case "court_edit":
    case "undone_court":
      return undoCourtPaperAction;
    case "removed_court_paper":
      return restoreCourtPaperAction;
    case "archived":
      return restoreDebtAction;
    case "added":
      return archiveDebtAction;
    case "balance":
    case "demand":
    case "clock_event":
    case "court_paper":
    case "restored":
      return null;
  }
}

type UndoNoticeProps = {
  debtId: string;
  /** What it was done to, as the address has it. */
  entry: unknown;
  /** The way back, and what its button says; none where there is no way back. */
  back: { action: FormAction; label: string } | null | undefined | false;
  tone?: "ok" | "due";
  children: ReactNode;
};

/** The frame of such a word: what was done, and one button that takes it back. */
export function UndoNotice({ debtId, entry, back, tone = "ok", children }: UndoNoticeProps) {
  const undo = back && (
    <EntryForm action={back.action} debtId={debtId} entryId={typeof entry === "string" ? entry : ""}>
      <SubmitButton look="plain">{back.label}</SubmitButton>
    </EntryForm>
  );
  return (
    <div className="mb-4">
      <Notice tone={tone} action={undo}>
        {children}
      </Notice>
    </div>
  );
}

type EntryFormProps = { action: FormAction; debtId: string; entryId?: string; className?: string; children: ReactNode };

/** A form of one button about a debt or one of its entries. */
export function EntryForm({ action, debtId, entryId, className = "flex-none", children }: EntryFormProps) {
  return (
    <Form action={action} initial={{}} className={className}>
      <input type="hidden" name="debtId" value={debtId} />
      {entryId !== undefined && <input type="hidden" name="entryId" value={entryId} />}
      {children}
    </Form>
  );
}
