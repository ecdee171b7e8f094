import { randomUUID } from "node:crypto";
import { useLocale, useTranslations } from "next-intl";
import { debtName } from "@/app/_order/debt-name";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { type DashboardParams, textOf } from "@/app/(app)/dashboard/did";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { STEP_FACTS, type StepMissingFact } from "@/lib/domain/order/steps/state";
import { undoFactAction } from "./fact-actions";

/** Which fact of which debt was just filled in; null when the address says nothing or it is missing again. */
export function filledOf(
  params: DashboardParams,
  missing: readonly StepMissingFact[],
  debts: ReadonlyMap<string, DebtView>,
): { debt: DebtView; fact: StepMissingFact["fact"] } | null {
  const fact = STEP_FACTS.find((one) => one === textOf(params.filled));
  const debt = debts.get(textOf(params.debt));
  if (!fact || !debt) return null;
  const isMissing = missing.some((one) => one.debtId === debt.id && one.fact === fact);
  return isMissing ? null : { debt, fact };
}

/** Says that a fact was filled in, with the way back. */
export function FilledNotice({ debt, fact }: { debt: DebtView; fact: StepMissingFact["fact"] }) {
  const t = useTranslations("step.facts");
  const next = useTranslations("next");
  const locale = useLocale();
  return (
    <div className="mb-3.5 desk:mb-5">
      <Notice
        tone="ok"
        action={
          <Form action={undoFactAction} initial={{ key: randomUUID() }} className="grid gap-2">
            <input type="hidden" name="debtId" value={debt.id} />
            <input type="hidden" name="fact" value={fact} />
            <SubmitButton look="plain">{next("undo")}</SubmitButton>
          </Form>
        }
      >
        {t("filled", { name: debtName(debt, locale) })}
      </Notice>
    </div>
  );
}
