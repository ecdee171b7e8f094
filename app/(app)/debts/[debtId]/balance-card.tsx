import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Chip } from "@/app/_ui/chip";
import { Disclosure } from "@/app/_ui/disclosure";
import { FactList } from "@/app/_ui/fact-list";
import { Money } from "@/app/_ui/money";
import { TextLink } from "@/app/_ui/text-link";
import type { FormState } from "@/lib/actions/form-state";
import type { BalanceEntry } from "@/lib/data/debts/balances";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import { fen, sumFen } from "@/lib/domain/basics/money";
import type { Balance } from "@/lib/domain/debts/balance";
import { formatDay } from "@/lib/format/day";
import { BalanceForm } from "./balance-form";
import { PartsBar } from "./parts-bar";

const PARTS = ["principal", "interest", "penalty", "fees"] as const;

type BalanceCardProps = {
  debt: DebtView;
  today: Day;
  masked: boolean;
  balances: readonly BalanceEntry[];
  /** The id of an entry to correct, from the address. */
  correct: unknown;
  initial: FormState;
};

/** What the claim is made of, the way to bring it up to date, and what it said before. */
export function BalanceCard({ debt, today, masked, balances, correct, initial }: BalanceCardProps) {
  const t = useTranslations("debt_page.parts");
  const correcting = balances.find((entry) => entry.id === correct && !entry.isCorrected) ?? null;
  // A new entry makes a new form: what was sent does not stay in its fields.
  const version = `${balances.length}${correcting?.id ?? ""}`;
  return (
    <Card title={t("title")}>
      <div id="balance">
        {debt.balance ? <Parts balance={debt.balance} masked={masked} /> : <p className="text-ink-2">{t("empty")}</p>}
      </div>
      <div className="mt-2 border-t border-line pt-1">
        <Disclosure key={version} summary={t("update")} open={correcting !== null || initial.values !== undefined}>
          <BalanceForm debtId={debt.id} today={today} correcting={correcting} initial={initial} />
        </Disclosure>
        {balances.length > 0 && (
          <Disclosure summary={t("history", { n: balances.length })} open={correcting !== null}>
            <History debtId={debt.id} balances={balances} today={today} masked={masked} />
          </Disclosure>
        )}
      </div>
    </Card>
  );
}

function Parts({ balance, masked }: { balance: Balance; masked: boolean }) {
  const t = useTranslations("debt_page.parts");
  const known = PARTS.flatMap((part) => balance[part] ?? []);
  const rest = balance.claimed === null || known.length === 4 ? null : fen(balance.claimed - sumFen(known));
  const isSplit = known.length > 0;
  if (!isSplit) return <p className="text-ink-2">{t("only_total")}</p>;
  return (
    <>
      {!masked && <PartsBar balance={balance} rest={rest} label={t("bar")} />}
      <FactList
        facts={[
          ...PARTS.map((part) => ({
            term: t(part),
            detail: <Money fen={balance[part]} masked={masked} style="table" />,
          })),
          ...(rest !== null && rest > 0
            ? [{ term: t("rest"), detail: <Money fen={rest} masked={masked} style="table" /> }]
            : []),
        ]}
      />
    </>
  );
}

type HistoryProps = { debtId: string; balances: readonly BalanceEntry[]; today: Day; masked: boolean };

function History({ debtId, balances, today, masked }: HistoryProps) {
  const t = useTranslations("debt_page");
  const locale = useLocale();
  return (
    <ol>
      {balances.map((entry) => (
        <li
          key={entry.id}
          className="flex flex-wrap items-center justify-between gap-x-3 border-b border-line py-2 last:border-b-0"
        >
          <div className="min-w-0">
            <p className={entry.isCorrected ? "text-ink-2 line-through" : ""}>
              <span className="text-small">{formatDay(entry.asOf, locale, today)}</span>{" "}
              <Money fen={entry.claimed} masked={masked} style="table" />
            </p>
            <p className="text-small text-ink-2">
              {PARTS.filter((part) => entry[part] !== null).map((part) => (
                <span key={part} className="mr-3 inline-block">
                  {t(`parts.${part}`)} <Money fen={entry[part]} masked={masked} style="table" />
                </span>
              ))}
            </p>
            {entry.isCorrected && <Chip>{t("parts.corrected")}</Chip>}
            {entry.correctsId !== null && <Chip>{t("parts.correction")}</Chip>}
          </div>
          {!entry.isCorrected && (
            <TextLink href={`/debts/${debtId}?correct=${entry.id}#balance` as Route}>{t("parts.correct")}</TextLink>
          )}
        </li>
      ))}
    </ol>
  );
}
