import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { GuideLink } from "@/app/_order/guide-link";
import { SLOT } from "@/app/_order/reason-words";
import { StepText } from "@/app/_order/step-text";
import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { Money } from "@/app/_ui/money";
import { TextLink } from "@/app/_ui/text-link";
import type { Day } from "@/lib/domain/basics/day";
import type { Capacity } from "@/lib/domain/plan/capacity";
import type { Infeasible } from "@/lib/domain/plan/plan";
import { formatDay, formatMonth } from "@/lib/format/day";
import type { DebtNames } from "./debt-names";

type InfeasibleCardProps = {
  plan: Infeasible;
  capacity: Capacity;
  names: DebtNames;
  today: Day;
  masked: boolean;
};

/** A month that doesn't reach, said plainly and kindly: what to do first, and what would close the gap. */
export function InfeasibleCard({ plan, capacity, names, today, masked }: InfeasibleCardProps) {
  const t = useTranslations("plan.infeasible");
  const isShort = plan.shortfall > 0;
  return (
    <Card title={t(isShort ? "title" : "title_nothing_left")} aside={<ToCapacity />}>
      <div className="grid gap-2">
        {isShort && <Short plan={plan} masked={masked} />}
        <p>{t(isShort ? "renegotiate" : "nothing_left")}</p>
        {isShort && <p>{t("keep_reserve")}</p>}
        <p className="text-small text-ink-2">
          <GuideLink slug="living-first" />
        </p>
        <h3 className="mt-2 font-strong">{t("closes")}</h3>
        <ul className="grid list-disc gap-1 pl-5">
          <li>
            <StepText
              text={t(isShort ? "close_income" : "close_any", { amount: SLOT })}
              amounts={{ [SLOT]: plan.shortfall }}
              masked={masked}
            />
          </li>
          {capacity.instalments.length > 0 && isShort && <li>{t("close_instalments")}</li>}
          <li>{t("close_offer")}</li>
        </ul>
        {capacity.instalments.length > 0 && (
          <Instalments capacity={capacity} names={names} today={today} masked={masked} />
        )}
      </div>
    </Card>
  );
}

function ToCapacity() {
  const t = useTranslations("plan.headline");
  return <TextLink href="/plan/capacity">{t("to_capacity")}</TextLink>;
}

function Short({ plan, masked }: Pick<InfeasibleCardProps, "plan" | "masked">) {
  const t = useTranslations("plan.infeasible");
  const locale = useLocale();
  return (
    <div>
      <p className="text-small text-ink-2">
        {plan.month === 1 ? t("short") : t("short_from", { month: formatMonth(plan.on, locale) })}
      </p>
      <p className="text-total font-strong tracking-tight">
        <Money fen={plan.shortfall} masked={masked} />
      </p>
    </div>
  );
}

/** The instalments of a month, the next day first known of each: whom to talk to. */
function Instalments({ capacity, names, today, masked }: Omit<InfeasibleCardProps, "plan">) {
  const t = useTranslations("plan.infeasible");
  const kinds = useTranslations("capacity.commitment");
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line border-t border-line">
      {capacity.instalments.map(({ debtId, kind, amount, dueOn }) => (
        <li key={debtId} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
          <Link
            href={`/debts/${debtId}` as Route}
            className="inline-flex min-h-11 min-w-11 flex-col justify-center underline-offset-4 hover:underline"
          >
            <bdi className="font-medium wrap-anywhere">{names.get(debtId)}</bdi>
            <span className="flex flex-wrap gap-x-3 text-tiny text-ink-2">
              <span>{kinds(kind)}</span>
              {dueOn !== null && <span>{t("due", { day: formatDay(dueOn, locale, today) })}</span>}
            </span>
          </Link>
          <Money fen={amount} masked={masked} style="table" />
        </li>
      ))}
    </ul>
  );
}
