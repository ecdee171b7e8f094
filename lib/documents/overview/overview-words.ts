import type { DebtView } from "@/lib/data/debts/debt-view";
import { AMOUNT_SLOT, reasonWords } from "@/lib/documents/reason-words";
import { phrasesOf, type Words } from "@/lib/documents/words";
import type { Fen } from "@/lib/domain/basics/money";
import type { Reason } from "@/lib/domain/order/reasons";
import type { Overview } from "./overview-record";

/** How the overview says names, amounts and reasons, with what was left out of it. */
export function overviewPhrases({ leftOut, today }: Pick<Overview, "leftOut" | "today">, words: Words) {
  const { t, locale } = words;
  const { day, money: fullMoney } = phrasesOf(words);
  const money = (amount: Fen | null) => (leftOut.amounts ? t("overview_file.not_listed") : fullMoney(amount));
  const lender = (debt: DebtView) => {
    if (leftOut.names) return t("overview_file.lender_n", { n: debt.lender.name });
    return locale === "en" ? debt.lender.nameEn : debt.lender.name;
  };
  const reason = (debt: DebtView, one: Reason) => {
    const named = { ...debt, lender: { ...debt.lender, name: lender(debt), nameEn: lender(debt) } };
    const { text, amount } = reasonWords(words, { debt: named, today, masked: leftOut.amounts })(one, "text");
    return text.replaceAll(AMOUNT_SLOT, leftOut.amounts ? t("overview_file.amount_left_out") : money(amount));
  };
  return {
    day,
    money,
    lender,
    reason,
    /** The person's own name for a debt beside its lender, and what kind of debt it is. */
    kind: (debt: DebtView) =>
      [debt.label, t(`terms.product.${debt.product}`), t(`terms.stage.${debt.stage}`)]
        // A card that its owner calls "credit card" is called so once.
        .filter((part, at, parts) => part !== "" && parts.indexOf(part) === at)
        .join(" · "),
  };
}
