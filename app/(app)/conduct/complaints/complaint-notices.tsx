import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { removeComplaintAction, restoreComplaintAction } from "./actions";

const NOTICES = ["saved", "removed", "restored"] as const;

/** A quiet word about what was just done; what was removed can be brought back at once. */
export function ComplaintNotice({ note, entry }: { note: unknown; entry?: unknown }) {
  const t = useTranslations();
  const name = NOTICES.find((one) => one === note);
  if (!name) return null;
  const undo = name === "removed" && typeof entry === "string" && (
    <ComplaintIdForm action={restoreComplaintAction} complaintId={entry}>
      {t("actions.undo")}
    </ComplaintIdForm>
  );
  return (
    <div className="mb-4">
      <Notice tone="ok" action={undo}>
        {t(`complaints.page.notice.${name}`)}
      </Notice>
    </div>
  );
}

type ComplaintIdFormProps = { action: typeof removeComplaintAction; complaintId: string; children: string };

/** A form of one button about a complaint. */
export function ComplaintIdForm({ action, complaintId, children }: ComplaintIdFormProps) {
  return (
    <Form action={action} initial={{}} className="flex-none">
      <input type="hidden" name="complaintId" value={complaintId} />
      <SubmitButton look="plain">{children}</SubmitButton>
    </Form>
  );
}

/** Says that a complaint is in no list, with the way back. */
export function RemovedComplaint({ complaintId }: { complaintId: string }) {
  const t = useTranslations("complaints.page.form");
  return (
    <div className="mb-4">
      <Notice
        action={
          <ComplaintIdForm action={restoreComplaintAction} complaintId={complaintId}>
            {t("restore")}
          </ComplaintIdForm>
        }
      >
        {t("removed")}
      </Notice>
    </div>
  );
}

export function RemoveComplaint({ complaintId }: { complaintId: string }) {
  const t = useTranslations("complaints.page.form");
  return (
    <ComplaintIdForm action={removeComplaintAction} complaintId={complaintId}>
      {t("remove")}
    </ComplaintIdForm>
  );
}
