import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { ClaimChart } from "@/app/_charts/claim-chart";
import { debtName } from "@/app/_order/debt-name";
import { Card } from "@/app/_ui/card";
import { FactList } from "@/app/_ui/fact-list";
import { Link } from "@/app/_ui/link";
import { Money } from "@/app/_ui/money";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import type { ClaimTotals, SplitDebt } from "@/lib/domain/rates/claim-totals";
import { ClaimDays } from "./claim-days";

type CeilingsCardProps = { claims: ClaimTotals; debts: readonly DebtView[]; today: Day; masked: boolean };

/** What is claimed beside the reference ceilings, over the debts that can be estimated. */
export function CeilingsCard({ claims, debts, today, masked }: CeilingsCardProps) {
  const t = useTranslations("totals.ceiling");
  const totals = useTranslations("dashboard.totals");
  const locale = useLocale();
  const n = claims.estimated.length;
  return (
    <Card title={t("title", { n })}>
      {n === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <div className="grid grid-cols-1 gap-4">
          <FactList
            facts={[
              { term: t("claimed"), detail: <Money fen={claims.claimed} masked={masked} style="table" /> },
              { term: totals("inside"), detail: <Money fen={claims.inside} masked={masked} style="table" /> },
              {
                term: totals("questionable"),
                detail: <Money fen={claims.questionable} masked={masked} style="table" />,
              },
            ]}
          />
          <div className="grid gap-1">
            <div className="text-small text-ink-2">
              <ClaimDays claims={claims} today={today} />
            </div>
            <p>{t("text")}</p>
          </div>
          <ClaimChart
            debts={claims.estimated}
            names={new Map(debts.map((debt) => [debt.id, debtName(debt, locale)]))}
            masked={masked}
          />
        </div>
      )}
    </Card>
  );
}

/** The debts without an estimate, each with the reason and the way to its facts. */
export function LeftCard({ left, debts }: { left: readonly SplitDebt[]; debts: readonly DebtView[] }) {
  const t = useTranslations("totals.left");
  const locale = useLocale();
  const byId = new Map(debts.map((debt) => [debt.id, debt]));
  return (
    <Card title={t("title", { n: left.length })}>
      <p className="text-small text-ink-2">{t("text")}</p>
      <ul className="mt-1 divide-y divide-line">
        {left.map(({ id, split }) => {
          const debt = byId.get(id);
          return (
            debt &&
            split.reason && (
              <li key={id}>
                <Link
                  href={`/debts/${id}/rates` as Route}
                  className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 py-1.5 underline-offset-4 hover:underline"
                >
                  <span className="min-w-0 wrap-anywhere">{debtName(debt, locale)}</span>
                  <span className="text-small text-ink-2">{t(`why.${split.reason}`)}</span>
                </Link>
              </li>
            )
          );
        })}
      </ul>
    </Card>
  );
}
