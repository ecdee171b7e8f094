import { useTranslations } from "next-intl";
import { Uploader } from "@/app/_proofs/uploader";
import { Disclosure } from "@/app/_ui/disclosure";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import type { ChecklistCode } from "@/lib/domain/settlement/checklist";
import type { ProofKind } from "@/lib/domain/settlement/proof-kind";
import { checklistPage } from "./checklist-page";

/** What a file at an item most probably is; where that is open, it is asked for. */
const KINDS: Partial<Record<ChecklistCode, ProofKind>> = {
  receipt: "receipt",
  transfer: "letter",
  certificate: "certificate",
  close_brand: "screenshot",
  close_funder: "screenshot",
  revoke_debit: "screenshot",
  credit_report: "credit_report",
};

/** The way to add a proof to one item. */
export function ProofSlot({ code, settlement }: { code: ChecklistCode; settlement: SettlementView }) {
  const t = useTranslations("settle.list");
  const tItem = useTranslations("settle");
  const kind = KINDS[code];
  return (
    <Disclosure summary={t("add_proof")}>
      <Uploader
        place={{ checklist: { settlementId: settlement.id, code } }}
        about={tItem(`${code}.title`)}
        back={checklistPage(settlement.debtId)}
        {...(kind ? { kind } : {})}
      />
    </Disclosure>
  );
}
