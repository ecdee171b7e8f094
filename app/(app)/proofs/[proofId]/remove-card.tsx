import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { removeProofAction } from "./actions";

/** The way out of the lists; it can be undone. */
export function RemoveCard({ proofId }: { proofId: string }) {
  const t = useTranslations("proofs.page");
  return (
    <div>
      <p className="mb-2 text-small text-ink-2">{t("remove_hint")}</p>
      <Form action={removeProofAction} initial={{}} className="flex-none">
        <input type="hidden" name="proofId" value={proofId} />
        <SubmitButton look="plain">{t("remove")}</SubmitButton>
      </Form>
    </div>
  );
}
