import { getTranslations } from "next-intl/server";
import { debtName } from "@/app/_order/debt-name";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { PlanDebt } from "@/lib/domain/plan/plan-debt";
import { formatMoney } from "@/lib/format/money";
import type { Locale } from "@/lib/i18n/locales";
import type { Choices } from "./what-if-form";

type Asked = { debts: readonly DebtView[]; plan: readonly PlanDebt[]; masked: boolean; locale: Locale };

/** The open offers and the debts of a plan, by name. While amounts are hidden an offer goes without its sum. */
export async function choicesOf({ debts, plan, masked, locale }: Asked): Promise<Choices> {
  const t = await getTranslations("plan.what_if");
  const views = new Map(debts.map((debt) => [debt.id, debt]));
  const named = plan.flatMap((debt) => {
    const view = views.get(debt.id);
    return view === undefined ? [] : [{ debt, name: debtName(view, locale) }];
  });
  return {
    offers: named.flatMap(({ debt, name }) =>
      debt.offers
        .filter(({ status }) => status === "open")
        .map(({ id, total, inWriting }) => ({
          id,
          name,
          hint: masked
            ? t("offer_masked", { written: inWriting ? "yes" : "no" })
            : t("offer", { written: inWriting ? "yes" : "no", amount: formatMoney(total) }),
        })),
    ),
    debts: named.filter(({ debt }) => debt.included).map(({ debt, name }) => ({ id: debt.id, name })),
  };
}
