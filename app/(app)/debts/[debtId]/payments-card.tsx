import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { SLOT } from "@/app/_order/reason-words";
import { StepText } from "@/app/_order/step-text";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Money } from "@/app/_ui/money";
import { TextLink } from "@/app/_ui/text-link";
import type { DebtPayment } from "@/lib/data/agreements/debt-payments";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import { sumFen } from "@/lib/domain/basics/money";
import { formatDay } from "@/lib/format/day";

/** How many stand on the debt's own page; the others are one tap away. */
const SHOWN = 3;

type PaymentsCardProps = { debt: DebtView; payments: readonly DebtPayment[]; today: Day; masked: boolean };

/** The latest payments of a debt, all of them added up, and the way to record one. */
export function PaymentsCard({ debt, payments, today, masked }: PaymentsCardProps) {
  const t = useTranslations("payments");
  const locale = useLocale();
  const here = `/debts/${debt.id}/payments` as Route;
  const n = payments.length;
  const total = sumFen(payments.map(({ amount }) => amount));
  return (
    <Card title={t("card.title")} aside={n > 0 && <TextLink href={here}>{t("card.all", { n })}</TextLink>}>
      <div id="payments" className="grid grid-cols-1 justify-items-start gap-3">
        <p className="text-small text-ink-2">
          {n === 0 ? (
            t("page.empty")
          ) : (
            <StepText text={t("page.total", { n, amount: SLOT })} amounts={{ [SLOT]: total }} masked={masked} />
          )}
        </p>
        {n > 0 && (
          <ul className="w-full">
            {payments.slice(0, SHOWN).map((payment) => (
              <li
                key={payment.id}
                className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2"
              >
                <span className="num">{formatDay(payment.on, locale, today)}</span>
                <Money fen={payment.amount} masked={masked} style="table" />
              </li>
            ))}
          </ul>
        )}
        {debt.agreement === null && <LinkButton href={`${here}/record` as Route}>{t("page.record")}</LinkButton>}
      </div>
    </Card>
  );
}
