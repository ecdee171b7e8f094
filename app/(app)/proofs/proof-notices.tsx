import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { restoreProofAction } from "./[proofId]/actions";

/** What may have happened just before a page of proofs is shown; it stands in the address, so it works without JavaScript. */
const NOTICES = ["saved", "moved", "removed", "restored"] as const;

/** A quiet word about what was just done; what was removed can be brought back at once. */
export function ProofNotice({ note, entry }: { note: unknown; entry?: unknown }) {
  const t = useTranslations();
  const name = NOTICES.find((one) => one === note);
  if (!name) return null;
  const undo = name === "removed" && typeof entry === "string" && (
    <RestoreForm proofId={entry}>{t("actions.undo")}</RestoreForm>
  );
  return (
    <div className="mb-4">
      <Notice tone="ok" action={undo}>
        {t(`proofs.notice.${name}`)}
      </Notice>
    </div>
  );
}

export function RestoreForm({ proofId, children }: { proofId: string; children: string }) {
  return (
    <Form action={restoreProofAction} initial={{}} className="flex-none">
      <input type="hidden" name="proofId" value={proofId} />
      <SubmitButton look="plain">{children}</SubmitButton>
    </Form>
  );
}
