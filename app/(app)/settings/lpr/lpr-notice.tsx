import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { addLprAction } from "./actions";

const NOTES = ["added", "removed", "restored"] as const;

type LprNoticeProps = { note: unknown; on: unknown; percent: unknown };

/** What was just done, from the address; a value that was taken out can be put back. */
export function LprNotice({ note, on, percent }: LprNoticeProps) {
  const t = useTranslations();
  const name = NOTES.find((one) => one === note);
  if (!name) return null;
  const canUndo = name === "removed" && typeof on === "string" && typeof percent === "string";
  return (
    <div className="mb-4">
      <Notice
        tone="ok"
        action={
          canUndo && (
            <Form action={addLprAction} initial={{}} className="flex-none">
              <input type="hidden" name="on" value={on} />
              <input type="hidden" name="basisPoints" value={percent} />
              <input type="hidden" name="note" value="restored" />
              <SubmitButton look="plain">{t("actions.undo")}</SubmitButton>
            </Form>
          )
        }
      >
        {t(`lpr.notice.${name}`)}
      </Notice>
    </div>
  );
}
