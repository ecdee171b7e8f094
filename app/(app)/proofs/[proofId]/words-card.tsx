import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/forms/form";
import { SelectField } from "@/app/_ui/forms/select-field";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextAreaField } from "@/app/_ui/forms/text-area-field";
import { TextField } from "@/app/_ui/forms/text-field";
import { VersionField } from "@/app/_ui/forms/version-field";
import type { FormState } from "@/lib/actions/form-state";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import { PROOF_KINDS } from "@/lib/domain/settlement/proof-kind";
import { PROOF_NAME_MAX } from "@/lib/domain/settlement/proof-name";
import { saveProofAction } from "./actions";

/** What the person calls it; the file itself never changes. */
export function WordsCard({ proof, initial, saves }: { proof: ProofView; initial: FormState; saves: string }) {
  const t = useTranslations("proofs");
  return (
    <Card title={t("page.words")}>
      <Form key={saves} action={saveProofAction} initial={initial} label={t("page.words")}>
        <input type="hidden" name="_form" value={`proof:${proof.id}:words`} />
        <input type="hidden" name="proofId" value={proof.id} />
        <VersionField version={proof.version} />
        <TextField name="name" label={t("page.name")} maxLength={PROOF_NAME_MAX} defaultValue={proof.name} />
        <SelectField
          name="kind"
          label={t("page.kind")}
          defaultValue={proof.kind}
          options={PROOF_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <TextAreaField name="note" label={t("page.note")} maxLength={500} defaultValue={proof.note} />
        <div>
          <SubmitButton look="plain" pending={t("page.sending")}>
            {t("page.save")}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
