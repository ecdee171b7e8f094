import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import { Money } from "@/app/_ui/money";
import { DebtLink, type DebtNames } from "@/app/(app)/plan/debt-names";
import type { ProfileView } from "@/lib/data/accounts/profiles";
import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import { type Capacity, ESSENTIAL_KINDS, essentialsTotal } from "@/lib/domain/plan/capacity";
import { formatDay } from "@/lib/format/day";
import { MissingFacts } from "./missing-facts";

type MonthCardProps = {
  capacity: Capacity;
  profile: ProfileView;
  names: DebtNames;
  today: Day;
  masked: boolean;
};

/** What a month leaves: income, less everything that goes before a debt can be paid. */
export function MonthCard({ capacity, profile, names, today, masked }: MonthCardProps) {
  const t = useTranslations("capacity.month");
  const { instalments, instalmentsTotal, left, shortfall, advice, reserve, aboveReserve } = capacity;
  const isShort = shortfall !== null && shortfall > 0;
  const line = (label: string, fen: Fen | null) => <Line label={label} fen={fen} masked={masked} />;
  return (
    <Card title={t("title")}>
      <dl className="grid divide-y divide-line">
        {line(t("income"), profile.income)}
        {profile.withheld !== null && line(t("withheld"), profile.withheld)}
        {line(t("essentials"), profile.essentials)}
        {line(t("instalments", { n: instalments.length }), instalmentsTotal)}
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5">
          <dt className="font-strong">{t(isShort ? "short" : "left")}</dt>
          <dd className="text-sum font-strong">
            <Money fen={isShort ? shortfall : left} masked={masked} />
          </dd>
        </div>
      </dl>
      {advice !== null && <p className="mt-2">{t(advice)}</p>}
      <div className="mt-2 grid divide-y divide-line border-t border-line text-small">
        {instalments.length > 0 && (
          <Disclosure summary={t("which", { n: instalments.length })}>
            <Instalments instalments={instalments} names={names} today={today} masked={masked} />
          </Disclosure>
        )}
        <MissingCosts profile={profile} />
        <MissingFacts missing={capacity.missing} names={names} />
      </div>
      <dl className="grid divide-y divide-line border-t border-line">
        {line(t("reserve"), reserve)}
        {line(t("above_reserve"), aboveReserve)}
      </dl>
      <p className="mt-1 text-small text-ink-2">{t("reserve_note")}</p>
      {left !== null && (
        <div className="mt-3.5">
          <LinkButton href="/plan">{t("to_plan")}</LinkButton>
        </div>
      )}
    </Card>
  );
}

function Line({ label, fen, masked }: { label: string; fen: Fen | null; masked: boolean }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
      <dt className="text-ink-2">{label}</dt>
      <dd>
        <Money fen={fen} masked={masked} style="table" />
      </dd>
    </div>
  );
}

type InstalmentsProps = Pick<MonthCardProps, "names" | "today" | "masked"> & Pick<Capacity, "instalments">;

function Instalments({ instalments, names, today, masked }: InstalmentsProps) {
  const t = useTranslations("capacity");
  const locale = useLocale();
  return (
    <ul>
      {instalments.map(({ debtId, kind, amount, dueOn }) => (
        <li key={debtId} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
          <span className="grid min-w-0">
            <DebtLink id={debtId} names={names} />
            <span className="flex flex-wrap gap-x-3 text-tiny text-ink-2">
              <span>{t(`commitment.${kind}`)}</span>
              {dueOn !== null && <span>{t("month.due", { day: formatDay(dueOn, locale, today) })}</span>}
            </span>
          </span>
          <Money fen={amount} masked={masked} style="table" />
        </li>
      ))}
    </ul>
  );
}

/** Where some kinds of living costs are given and others not, the sum says so. */
function MissingCosts({ profile: { costs } }: { profile: ProfileView }) {
  const t = useTranslations("capacity");
  const { missing } = essentialsTotal(costs);
  if (missing.length === 0 || missing.length === ESSENTIAL_KINDS.length) return null;
  const kinds = missing.map((kind) => t(`cost.${kind}`)).join(t("month.comma"));
  return <p className="py-2.5 text-ink-2">{t("month.missing_costs", { kinds })}</p>;
}
