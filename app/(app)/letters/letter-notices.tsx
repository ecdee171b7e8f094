import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { type removeLetterAction, restoreLetterAction, undoLetterEditAction } from "./actions";

/** What may just have happened to a letter; it stands in the address, so it works without JavaScript. */
const LETTER_NOTICES = ["added", "saved", "undone", "removed", "restored"] as const;
export type LetterNotice = (typeof LETTER_NOTICES)[number];

/** A quiet word about what was just done, with the way to take it back. */
export function LetterNoticeLine({ note, entry }: { note: unknown; entry: unknown }) {
  const [t, tActions] = [useTranslations("letters.notice"), useTranslations("actions")];
  const name = LETTER_NOTICES.find((one) => one === note);
  if (!name) return null;
  const back = name === "removed" ? restoreLetterAction : name === "saved" ? undoLetterEditAction : null;
  const undo = typeof entry === "string" && back && (
    <LetterIdForm action={back} letterId={entry}>
      {tActions("undo")}
    </LetterIdForm>
  );
  return (
    <div className="mb-4 print:hidden">
      <Notice tone="ok" action={undo}>
        {t(name)}
      </Notice>
    </div>
  );
}

type LetterIdFormProps = { action: typeof removeLetterAction; letterId: string; children: string };

/** A form of one button about a letter. */
export function LetterIdForm({ action, letterId, children }: LetterIdFormProps) {
  return (
    <Form action={action} initial={{}} className="flex-none">
      <input type="hidden" name="letterId" value={letterId} />
      <SubmitButton look="plain">{children}</SubmitButton>
    </Form>
  );
}
