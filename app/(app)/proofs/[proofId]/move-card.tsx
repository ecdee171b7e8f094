import { getLocale, getTranslations } from "next-intl/server";
import { debtName } from "@/app/_order/debt-name";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/forms/form";
import { type Option, SelectField } from "@/app/_ui/forms/select-field";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { VersionField } from "@/app/_ui/forms/version-field";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import { checklistOf } from "@/lib/data/settlement/settled-debts";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import { moveProofAction } from "./actions";

type MoveCardProps = {
  proof: ProofView;
  debts: readonly DebtView[];
  settlements: readonly SettlementView[];
  /** Where it is, in words. */
  where: string;
  /** Changes with every save, so that the form begins anew. */
  saves: string;
};

/** Puts a proof with another debt or one of its debt's closing items, or back among those to be sorted. */
export async function MoveCard({ proof, debts, settlements, where, saves }: MoveCardProps) {
  const [t, locale] = await Promise.all([getTranslations("proofs"), getLocale()]);
  const options: Option[] = [
    { value: "inbox", label: t("where.inbox") },
    ...(await closingItems(proof, debts, settlements)),
    ...debts.map((debt) => ({ value: `debt:${debt.id}`, label: debtName(debt, locale) })),
  ];
  const here = placeText(proof);
  const isListed = options.some(({ value }) => value === here);
  return (
    <Card title={t("page.move")}>
      <Form key={saves} action={moveProofAction} initial={{}} label={t("page.move")}>
        <input type="hidden" name="proofId" value={proof.id} />
        <VersionField version={proof.version} />
        <SelectField
          name="place"
          label={t("page.move_label")}
          hint={t("page.move_hint")}
          options={options}
          {...(isListed ? { defaultValue: here } : { empty: t("page.stays", { name: where }) })}
        />
        <div>
          <SubmitButton look="plain">{t("page.move_save")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}

/** The closing items of the debt that the proof belongs to, once it is settled. */
async function closingItems(
  { debtId }: ProofView,
  debts: readonly DebtView[],
  settlements: readonly SettlementView[],
): Promise<Option[]> {
  const [t, tItem] = await Promise.all([getTranslations("proofs.page"), getTranslations("settle")]);
  const debt = debts.find(({ id }) => id === debtId);
  const settlement = settlements.find((one) => one.debtId === debtId);
  if (!debt || !settlement) return [];
  return checklistOf(debt, settlement).map(({ code }) => ({
    value: `item:${settlement.id}:${code}`,
    label: t("item", { item: tItem(`${code}.title`) }),
  }));
}

/** As the form says it; nothing for a contact or a payment, which cannot be chosen here. */
function placeText({ debtId, contactId, paymentId, checklist }: ProofView): string {
  if (checklist) return `item:${checklist.settlementId}:${checklist.code}`;
  if (contactId !== null || paymentId !== null) return "";
  return debtId === null ? "inbox" : `debt:${debtId}`;
}
