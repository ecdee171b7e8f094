import { useLocale, useTranslations } from "next-intl";
import { debtName } from "@/app/_order/debt-name";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/forms/form";
import { type Option, SelectField } from "@/app/_ui/forms/select-field";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { VersionField } from "@/app/_ui/forms/version-field";
import type { DebtView } from "@/lib/data/debt-view";
import type { ProofView } from "@/lib/data/proof-view";
import { moveProofAction } from "./actions";

type MoveCardProps = { proof: ProofView; debts: readonly DebtView[]; where: string };

/** Puts a proof with another debt, or back among those to be sorted. */
export function MoveCard({ proof, debts, where }: MoveCardProps) {
  const t = useTranslations("proofs");
  const locale = useLocale();
  const isOnPart = proof.contactId !== null || proof.paymentId !== null || proof.checklist !== null;
  const options: Option[] = [
    { value: "inbox", label: t("where.inbox") },
    ...debts.map((debt) => ({ value: `debt:${debt.id}`, label: debtName(debt, locale) })),
  ];
  const here = proof.debtId === null ? "inbox" : `debt:${proof.debtId}`;
  return (
    <Card title={t("page.move")}>
      <Form key={proof.version} action={moveProofAction} initial={{}} label={t("page.move")}>
        <input type="hidden" name="proofId" value={proof.id} />
        <VersionField version={proof.version} />
        <SelectField
          name="place"
          label={t("page.move_label")}
          hint={t("page.move_hint")}
          options={options}
          {...(isOnPart ? { empty: t("page.stays", { name: where }) } : { defaultValue: here })}
        />
        <div>
          <SubmitButton look="plain">{t("page.move_save")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
