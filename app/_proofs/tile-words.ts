import { getLocale, getTranslations } from "next-intl/server";
import { debtName } from "@/app/_order/debt-name";
import { isMasked } from "@/app/_ui/mask";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import { isInInbox, type TileWords } from "./tile-data";

/** The words of tiles in the reader's language. `debts` are those that proofs may belong to. */
export async function tileWords(debts: readonly DebtView[]): Promise<TileWords> {
  const [t, locale, isVeiled] = await Promise.all([getTranslations("proofs"), getLocale(), isMasked()]);
  const names = new Map(debts.map((debt) => [debt.id, debtName(debt, locale)]));
  return {
    isVeiled,
    kindOf: ({ kind }) => t(`kind.${kind}`),
    whereOf: (proof) => {
      if (isInInbox(proof)) return t("where.inbox");
      const part = partOf(proof);
      return [names.get(proof.debtId ?? ""), part && t(`where.${part}`)].filter(Boolean).join(" · ");
    },
  };
}

function partOf({ checklist, paymentId, contactId }: ProofView): "checklist" | "payment" | "contact" | null {
  if (checklist !== null) return "checklist";
  if (paymentId !== null) return "payment";
  return contactId === null ? null : "contact";
}
