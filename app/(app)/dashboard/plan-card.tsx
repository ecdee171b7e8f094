import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { LinkButton } from "@/app/_ui/button";
import { TextLink } from "@/app/_ui/text-link";
import type { Infeasible, Plan } from "@/lib/domain/plan/plan";
import { formatMonth } from "@/lib/format/day";

/** Where the plan leads, in a line; null while it isn't known what a month leaves. */
export function PlanCard({ plan }: { plan: Plan | Infeasible | null }) {
  const t = useTranslations("plan.line");
  const empty = useTranslations("plan.empty");
  const line = usePlanLine(plan);
  return (
    <Card title={t("title")} aside={<TextLink href="/plan">{t("link")}</TextLink>}>
      <p>{line}</p>
      {plan === null && (
        <div className="mt-3">
          <LinkButton href="/plan/capacity">{empty("action")}</LinkButton>
        </div>
      )}
    </Card>
  );
}

function usePlanLine(plan: Plan | Infeasible | null): string {
  const t = useTranslations("plan.line");
  const locale = useLocale();
  if (plan === null) return t("empty");
  if (plan.infeasible) return t(plan.shortfall > 0 ? "infeasible" : "nothing_left");
  return plan.freeOn === null ? t("not_free") : t("free", { month: formatMonth(plan.freeOn, locale) });
}
