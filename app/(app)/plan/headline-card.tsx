import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { type Fact, FactList } from "@/app/_ui/fact-list";
import { Money } from "@/app/_ui/money";
import { TextLink } from "@/app/_ui/text-link";
import type { Capacity } from "@/lib/domain/plan/capacity";
import type { Plan } from "@/lib/domain/plan/plan";
import { formatMonth } from "@/lib/format/day";
import type { DebtNames } from "./debt-names";

type HeadlineCardProps = { plan: Plan; capacity: Capacity; names: DebtNames; masked: boolean };

/** As things are: when nothing is owed any more, what a month brings, and what it comes to. */
export function HeadlineCard({ plan, capacity, names, masked }: HeadlineCardProps) {
  const t = useTranslations("plan.headline");
  return (
    <Card title={t("title")} aside={<TextLink href="/plan/capacity">{t("to_capacity")}</TextLink>}>
      <FreeOn plan={plan} />
      <div className="mt-3.5 border-t border-line pt-3.5">
        <FactList facts={useFigures({ plan, capacity, names, masked })} />
      </div>
      <p className="mt-3.5 text-small text-ink-2">{t("estimate")}</p>
      {capacity.aboveReserve === null && <p className="mt-1 text-small text-ink-2">{t("savings_unknown")}</p>}
    </Card>
  );
}

function FreeOn({ plan }: { plan: Plan }) {
  const t = useTranslations("plan.headline");
  const locale = useLocale();
  const isKnown = plan.debts.some(({ outcome }) => outcome !== "unknown");
  const notCounted = plan.debts.filter(({ outcome }) => outcome === "unknown").length;
  if (plan.freeOn === null) return <p className="text-lead">{t(isKnown ? "free_none" : "free_unknown")}</p>;
  return (
    <>
      <p className="text-small text-ink-2">{t("free")}</p>
      <p className="text-total font-strong tracking-tight">{formatMonth(plan.freeOn, locale)}</p>
      <p className="text-ink-2">{t("free_months", { n: plan.freeMonth ?? 0 })}</p>
      {notCounted > 0 && <p className="text-ink-2">{t("not_counted", { n: notCounted })}</p>}
      {plan.running.length > 0 && <p className="text-ink-2">{t("free_running", { n: plan.running.length })}</p>}
    </>
  );
}

function useFigures({ plan, capacity, names, masked }: HeadlineCardProps): Fact[] {
  const t = useTranslations("plan.headline");
  const locale = useLocale();
  const money = (fen: Parameters<typeof Money>[0]["fen"]) => <Money fen={fen} masked={masked} />;
  const { firstSettlement: first, totalWaived } = plan;
  const saving = plan.months[0]?.savingFor ?? null;
  const isFree = plan.freeMonth !== null;
  return [
    { term: t("left"), detail: money(capacity.left) },
    ...(saving === null ? [] : [{ term: t("saving"), detail: <bdi>{names.get(saving)}</bdi> }]),
    ...(first === null
      ? []
      : [{ term: t("first"), detail: formatMonth(first.on, locale), note: <bdi>{names.get(first.debtId)}</bdi> }]),
    // The sums of a plan that does not end would look small.
    ...(isFree
      ? [
          { term: t("paid"), detail: money(plan.totalPaid) },
          { term: t("interest"), detail: money(plan.totalInterest) },
        ]
      : []),
    ...(totalWaived > 0 ? [{ term: t("waived"), detail: money(totalWaived) }] : []),
  ];
}
