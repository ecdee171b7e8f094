import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import type { StepMissingFact } from "@/lib/domain/order/steps/state";
import { FactForm } from "./fact-form";

/** More questions at once are a questionnaire. */
const ASKED = 2;

type FactsCardProps = {
  facts: readonly StepMissingFact[];
  /** The next step asks for a fact itself, on the same page. */
  isStepFact: boolean;
  debts: ReadonlyMap<string, DebtView>;
  today: Day;
};

/** The next facts that are not known yet, each with the one field that it needs. */
export function FactsCard({ facts, isStepFact, debts, today }: FactsCardProps) {
  const t = useTranslations("step.facts");
  const asked = facts.slice(0, isStepFact ? ASKED - 1 : ASKED);
  return (
    <div id="facts" className="min-w-0 max-wide:order-2">
      <Card title={t("title")}>
        <p className="text-small text-ink-2">{t("text")}</p>
        <ul>
          {asked.map(({ debtId, fact }) => {
            const debt = debts.get(debtId);
            return (
              debt && (
                <li key={`${debtId} ${fact}`} className="border-t border-line py-3.5 first:border-t-0 last:pb-0">
                  <FactForm debt={debt} fact={fact} today={today} />
                </li>
              )
            );
          })}
        </ul>
        {facts.length > asked.length && (
          <p className="mt-3.5 border-t border-line pt-2.5 text-small text-ink-2">
            {t("more", { n: facts.length - asked.length })}
          </p>
        )}
      </Card>
    </div>
  );
}
