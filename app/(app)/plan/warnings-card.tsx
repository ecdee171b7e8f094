import { useTranslations } from "next-intl";
import { GuideLink } from "@/app/_order/guide-link";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import type { Plan, PlanWarning } from "@/lib/domain/plan/plan";
import type { GuideSlug } from "@/lib/reference/guide/guide";
import { DebtLine, DebtLink, type DebtNames } from "./debt-names";

/* "estimate" and "general_order" stand on every plan, at its top and at its end: not here once more. */
type SaidHere = PlanWarning & { code: Exclude<PlanWarning["code"], "estimate" | "general_order"> };

function isSaidHere(warning: PlanWarning): warning is SaidHere {
  return warning.code !== "estimate" && warning.code !== "general_order";
}

/** Where a warning is explained. */
const GUIDE: Partial<Record<PlanWarning["code"], GuideSlug>> = {
  while_saving: "part-payments",
  card_plan_first: "card-plan",
};

/** What belongs beside a plan, each sentence with the debts it is about. */
export function WarningsCard({ plan, names }: { plan: Plan; names: DebtNames }) {
  const t = useTranslations("plan.warnings");
  const said = plan.warnings.filter(isSaidHere);
  if (said.length === 0) return null;
  return (
    <Card title={t("title")}>
      <ul className="grid divide-y divide-line">
        {said.map((warning) => (
          <li key={warning.code} className="py-2.5 first:pt-0 last:pb-0">
            <Said warning={warning} plan={plan} names={names} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Said({ warning: { code, debtIds }, plan, names }: { warning: SaidHere; plan: Plan; names: DebtNames }) {
  const t = useTranslations("plan.warnings");
  return (
    <>
      <p>{t(code)}</p>
      {GUIDE[code] && (
        <p className="text-small text-ink-2">
          <GuideLink slug={GUIDE[code]} />
        </p>
      )}
      {debtIds.length > 0 && (
        <Disclosure summary={t("about", { n: debtIds.length })}>
          {code === "facts_missing" ? <Missing plan={plan} names={names} /> : <DebtLine ids={debtIds} names={names} />}
        </Disclosure>
      )}
    </>
  );
}

const LISTED = 12;

/** What is missing of which debt, with the way to fill it in. */
function Missing({ plan, names }: { plan: Plan; names: DebtNames }) {
  const t = useTranslations("plan");
  const facts = new Map<string, string[]>();
  for (const { debtId, fact } of plan.missing) {
    facts.set(debtId, [...(facts.get(debtId) ?? []), t(`fact.${fact}`)]);
  }
  return (
    <ul className="grid">
      {[...facts].slice(0, LISTED).map(([id, missing]) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3">
          <DebtLink id={id} names={names} to="edit" />
          <span className="text-small text-ink-2">{missing.join(t("list_comma"))}</span>
        </li>
      ))}
      {facts.size > LISTED && <li className="text-small text-ink-2">{t("more_debts", { n: facts.size - LISTED })}</li>}
    </ul>
  );
}
