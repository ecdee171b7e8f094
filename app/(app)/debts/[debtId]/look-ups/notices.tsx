import { useTranslations } from "next-intl";
import type { FormAction } from "@/app/_ui/forms/use-form-submit";
import { UndoNotice } from "@/app/(app)/debts/[debtId]/notices";
import { removeLookUpAction, restoreLookUpAction, undoLookUpEditAction } from "./actions";

/** What may just have happened to a look-up; it stands in the address, so it works without JavaScript. */
const LOOK_UP_NOTICES = [
  "added",
  "edited",
  "undone_edit",
  "removed",
  "restored",
  "check_real",
  "check_not_there",
  "check_unclear",
] as const;
export type LookUpNotice = (typeof LOOK_UP_NOTICES)[number];

const BACK: Readonly<Partial<Record<LookUpNotice, FormAction>>> = {
  added: removeLookUpAction,
  edited: undoLookUpEditAction,
  undone_edit: undoLookUpEditAction,
  removed: restoreLookUpAction,
};

/** A quiet word about what was just done, with the way to take it back. */
export function LookUpNoticeLine({ note, entry, debtId }: { note: unknown; entry: unknown; debtId: string }) {
  const [t, tActions] = [useTranslations("look_ups.notice"), useTranslations("actions")];
  const name = LOOK_UP_NOTICES.find((one) => one === note);
  if (!name) return null;
  const action = BACK[name];
  const back = action && { action, label: name === "undone_edit" ? t("redo") : tActions("undo") };
  const tone = name === "check_not_there" ? "due" : "ok";
  return (
    <UndoNotice debtId={debtId} entry={entry} back={typeof entry === "string" && back} tone={tone}>
      {t(name)}
    </UndoNotice>
  );
}
