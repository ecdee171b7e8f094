import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ProofStrip } from "@/app/_proofs/proof-strip";
import { Uploader } from "@/app/_proofs/uploader";
import { Disclosure } from "@/app/_ui/disclosure";
import type { ProofView } from "@/lib/data/proof-view";
import type { SettlementView } from "@/lib/data/settlement-view";
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

type ItemProofsProps = { code: ChecklistCode; settlement: SettlementView; proofs: readonly ProofView[] };

/** The proofs of one item, and the way to add another. */
export function ItemProofs({ code, settlement, proofs }: ItemProofsProps) {
  const t = useTranslations("settle.list");
  const kind = KINDS[code];
  return (
    <div className="mt-2">
      <ProofStrip proofs={proofs} />
      <Disclosure summary={t("add_proof")}>
        <Uploader
          place={{ checklist: { settlementId: settlement.id, code } }}
          back={`${checklistPage(settlement.debtId)}` as Route}
          {...(kind ? { kind } : {})}
        />
      </Disclosure>
    </div>
  );
}
