import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { debtName } from "@/app/_order/debt-name";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import { Link } from "@/app/_ui/link";
import { Money } from "@/app/_ui/money";
import { TextLink } from "@/app/_ui/text-link";
import { ClaimDays } from "@/app/(app)/debts/totals/claim-days";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import type { Day } from "@/lib/domain/basics/day";
import { type Fen, sumFen } from "@/lib/domain/basics/money";
import type { ClaimTotals } from "@/lib/domain/rates/claim-totals";
import type { Board } from "./board";
import { debtPage } from "./debt-page";
import { SettledSum } from "./settled-sum";

/** Nobody reads on, and the list of debts has them all. */
const NAMED = 6;

type View = { today: Day; masked: boolean };

type TotalsCardProps = { board: Board; claims: ClaimTotals; settlements: readonly SettlementView[] } & View;

/**
 * What is claimed over how many debts and how many of them are not known, what of it lies inside the reference ceilings, and what
 * is settled so far; each opens to how it is made.
 */
export function TotalsCard({ board, claims, settlements, ...view }: TotalsCardProps) {
  const t = useTranslations("dashboard.totals");
  const { totals, ranked, settled } = board;
  const known = ranked.filter((row) => row.open.claimed !== null).map((row) => row.debt);
  const unknown = ranked.filter((row) => row.open.claimed === null).map((row) => row.debt);
  return (
    <Card className="max-wide:order-2">
      <h2 className="text-small text-ink-2">{t("claimed")}</h2>
      <p className="@container text-total font-strong tracking-tight">
        {totals.known === 0 ? (
          <span className="text-base font-normal tracking-normal text-ink-2">{t("none_known")}</span>
        ) : (
          // Ten digits still fit a narrow card: the figure shrinks before it could push the page sideways.
          <span className="text-[min(1em,10.5cqi)]">
            <Money fen={totals.total} masked={view.masked} />
          </span>
        )}
      </p>
      <div className="mt-3.5 grid divide-y divide-line border-t border-line text-small">
        {known.length > 0 && (
          <p>
            <TextLink href="/debts/totals">{t("over", { n: known.length })}</TextLink>
          </p>
        )}
        {unknown.length > 0 && (
          <Disclosure summary={t("unknown", { n: unknown.length })}>
            <p className="mb-2 text-ink-2">{t("unknown_text")}</p>
            <Names debts={unknown} />
          </Disclosure>
        )}
        {claims.estimated.length > 0 && <CeilingSums claims={claims} {...view} />}
        {settled.length > 0 && <SettledDebts debts={settled} settlements={settlements} masked={view.masked} />}
      </div>
    </Card>
  );
}

/** What of the claims lies inside the ceilings and what can be questioned: one estimate, so they open as one. */
function CeilingSums({ claims, today, masked }: { claims: ClaimTotals } & View) {
  const t = useTranslations("dashboard.totals");
  const ceiling = useTranslations("totals.ceiling");
  const { estimated, left, inside, questionable } = claims;
  const lines = (
    <span className="grid min-w-0 flex-1 gap-1.5">
      <SumLine label={t("inside_over", { n: estimated.length })} fen={inside} masked={masked} />
      <SumLine label={t("questionable")} fen={questionable} masked={masked} />
    </span>
  );
  return (
    <Disclosure summary={lines}>
      <div className="grid gap-1 text-ink-2">
        <p>{t("estimated", { n: estimated.length })}</p>
        {left.length > 0 && <p>{t("left", { n: left.length })}</p>}
        <ClaimDays claims={claims} today={today} />
        <p>{ceiling("text")}</p>
      </div>
      <TextLink href="/debts/totals">{t("how")}</TextLink>
    </Disclosure>
  );
}

function SettledDebts({
  debts,
  settlements,
  masked,
}: Pick<TotalsCardProps, "settlements" | "masked"> & { debts: readonly DebtView[] }) {
  const t = useTranslations("dashboard.totals");
  const settledWords = useTranslations("settled");
  const paid = settlements.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const label = t("settled", { n: debts.length });
  return (
    <Disclosure summary={paid.length === 0 ? label : <SumLine label={label} fen={sumFen(paid)} masked={masked} />}>
      {settlements.length > 0 && <SettledSum settlements={settlements} masked={masked} />}
      <Names debts={debts} />
      <TextLink href={"/settled" as Route}>{settledWords("link")}</TextLink>
    </Disclosure>
  );
}

function SumLine({ label, fen, masked }: { label: string; fen: Fen; masked: boolean }) {
  return (
    <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-3">
      {label}
      <span className="text-ink">
        <Money fen={fen} masked={masked} style="table" />
      </span>
    </span>
  );
}

/** Debts by name; beyond a screenful the list of debts is the better place. */
function Names({ debts }: { debts: readonly DebtView[] }) {
  const t = useTranslations("dashboard.totals");
  const locale = useLocale();
  return (
    <ul className="grid">
      {debts.slice(0, NAMED).map((debt) => (
        <li key={debt.id}>
          <Link href={debtPage(debt.id)} className="inline-flex min-h-11 min-w-11 items-center hover:underline">
            {debtName(debt, locale)}
          </Link>
        </li>
      ))}
      {debts.length > NAMED && (
        <li>
          <TextLink href={"/debts" as Route}>{t("all_debts")}</TextLink>
        </li>
      )}
    </ul>
  );
}
