import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";

/** Before there is a plan: what to fill in first. */
export function EmptyPlan({ hasDebts }: { hasDebts: boolean }) {
  const t = useTranslations("plan.empty");
  const debts = useTranslations("plan.no_debts");
  if (!hasDebts) {
    return (
      <EmptyState text={debts("text")}>
        <LinkButton href="/debts/new" look="main">
          {debts("action")}
        </LinkButton>
        <LinkButton href="/plan/capacity">{t("action")}</LinkButton>
      </EmptyState>
    );
  }
  return (
    <EmptyState text={t("text")}>
      <LinkButton href="/plan/capacity" look="main">
        {t("action")}
      </LinkButton>
    </EmptyState>
  );
}
