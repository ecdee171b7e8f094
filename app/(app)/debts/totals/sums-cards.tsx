import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { debtName } from "@/app/_order/debt-name";
import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { Money } from "@/app/_ui/money";
import type { Board } from "@/app/(app)/dashboard/board";
import { SettledSum } from "@/app/(app)/dashboard/settled-sum";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import { formatDay } from "@/lib/format/day";

type View = { debts: readonly DebtView[]; today: Day; masked: boolean };

/** The latest claim of every debt, each with its day; the lines add up to the sum on top. */
export function ClaimedCard({ debts, totals, today, masked }: { totals: Board["totals"] } & View) {
  const t = useTranslations("totals.claimed");
  const locale = useLocale();
  const unknown = debts.filter(({ balance }) => balance?.claimed == null).length;
  const known = debts
    .filter(({ balance }) => balance?.claimed != null)
    .toSorted((a, b) => (b.balance?.claimed ?? 0) - (a.balance?.claimed ?? 0));
  return (
    <Card title={t("title")}>
      <p className="text-sum font-strong">
        <Money fen={totals.known === 0 ? null : totals.total} masked={masked} style="table" />
      </p>
      <p className="text-small text-ink-2">{t("over", { n: known.length })}</p>
      <ul className="mt-2 divide-y divide-line">
        {known.map((debt) => (
          <Line
            key={debt.id}
            debt={debt}
            note={debt.balance ? t("as_of", { day: formatDay(debt.balance.asOf, locale, today) }) : ""}
            amount={debt.balance?.claimed ?? null}
            masked={masked}
          />
        ))}
      </ul>
      {unknown > 0 && <p className="mt-2 text-small text-ink-2">{t("unknown", { n: unknown })}</p>}
    </Card>
  );
}

/** What was paid for each debt that is over, and what was waived with it. */
export function SettledCard({ settlements, debts, today, masked }: { settlements: readonly SettlementView[] } & View) {
  const t = useTranslations("totals.settled");
  const locale = useLocale();
  const byId = new Map(debts.map((debt) => [debt.id, debt]));
  return (
    <Card title={t("title")}>
      <SettledSum settlements={settlements} masked={masked} />
      <ul className="divide-y divide-line">
        {settlements.map(({ id, debtId, settledOn, amount }) => {
          const debt = byId.get(debtId);
          const note = t("on", { day: formatDay(settledOn, locale, today) });
          return debt && <Line key={id} debt={debt} note={note} amount={amount} masked={masked} />;
        })}
      </ul>
    </Card>
  );
}

type LineProps = { debt: DebtView; note: string; amount: Fen | null; masked: boolean };

function Line({ debt, note, amount, masked }: LineProps) {
  const locale = useLocale();
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-3 py-1">
      <Link
        href={`/debts/${debt.id}` as Route}
        className="inline-flex min-h-11 min-w-11 flex-wrap items-center gap-x-2 underline-offset-4 hover:underline"
      >
        <span className="wrap-anywhere">{debtName(debt, locale)}</span>
        <span className="text-tiny text-ink-2">{note}</span>
      </Link>
      <Money fen={amount} masked={masked} style="table" />
    </li>
  );
}
