import { Download } from "lucide";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { debtName, lenderName } from "@/app/_order/debt-name";
import { LinkButton } from "@/app/_ui/button";
import { buttonClass } from "@/app/_ui/button-style";
import { Card } from "@/app/_ui/card";
import { Chip } from "@/app/_ui/chip";
import { FactList } from "@/app/_ui/fact-list";
import { Icon } from "@/app/_ui/icon";
import { Link } from "@/app/_ui/link";
import { Money } from "@/app/_ui/money";
import { ProgressBar } from "@/app/_ui/progress-bar";
import { checklistPage } from "@/app/(app)/debts/[debtId]/checklist/checklist-page";
import type { Day } from "@/lib/domain/basics/day";
import { formatDay } from "@/lib/format/day";
import type { OpenItem, SettledRow } from "./settled-rows";

/** So many items are named; the list itself has the rest. */
const NAMED = 3;

type View = { row: SettledRow; today: Day; masked: boolean };

/** One settled debt: how it ended, what is left, and the way to its list and its files. */
export function SettledCard({ row, today, masked }: View) {
  const t = useTranslations("settled");
  const settle = useTranslations("settle");
  const { debt, open, progress } = row;
  const counts = { n: progress.answered, total: progress.total };
  return (
    <Card>
      <Heading row={row} today={today} />
      <div className="mt-3.5">
        <Facts row={row} today={today} masked={masked} />
      </div>
      {progress.left > 0 && (
        <div className="mt-3.5 grid gap-2">
          <ProgressBar value={progress.answered} of={progress.total} label={settle("board.progress", counts)} />
          <OpenItems items={open.filter(({ item }) => !item.isOptional)} today={today} />
        </div>
      )}
      <div className="mt-4 flex flex-wrap gap-2.5">
        <LinkButton href={checklistPage(debt.id)} look={progress.left > 0 ? "main" : "plain"}>
          {t("checklist")}
        </LinkButton>
        {/* No link of the program's own: the answer is a file, and must be asked for only by a click. */}
        <a href={`/api/debts/${debt.id}/settled.zip`} className={buttonClass({})}>
          <Icon of={Download} className="size-4.5" />
          {t("download")}
        </a>
      </div>
    </Card>
  );
}

function Heading({ row: { debt, settlement, progress }, today }: Pick<View, "row" | "today">) {
  const t = useTranslations("settled");
  const settle = useTranslations("settle");
  const locale = useLocale();
  const name = debtName(debt, locale);
  const lender = lenderName(debt, locale);
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
      <div className="min-w-0">
        <h2 className="font-heading">
          <Link
            href={`/debts/${debt.id}` as Route}
            className="-my-2.5 inline-block min-w-11 py-2.5 wrap-anywhere hover:underline"
          >
            <bdi>{name}</bdi>
            {name !== lender && <bdi className="font-normal text-ink-2"> · {lender}</bdi>}
          </Link>
        </h2>
        <p className="text-small text-ink-2">
          {t("settled_on", {
            day: formatDay(settlement.settledOn, locale, today),
            outcome: settle(`outcomes.${settlement.outcome}`),
          })}
        </p>
      </div>
      <div className="flex flex-wrap gap-1.5">
        {debt.isSample && <Chip>{t("sample_chip")}</Chip>}
        {progress.overdue > 0 && <Chip tone="due">{settle("board.overdue", { n: progress.overdue })}</Chip>}
        {progress.left === 0 && <Chip tone="ok">{t("closed")}</Chip>}
      </div>
    </div>
  );
}

function Facts({ row: { settlement, recordUntil }, today, masked }: View) {
  const t = useTranslations("settled");
  const locale = useLocale();
  const money = (amount: typeof settlement.amount) => <Money fen={amount} masked={masked} style="table" />;
  const facts = [
    { term: t("totals.paid"), detail: money(settlement.amount) },
    ...(settlement.outcome === "full" ? [] : [{ term: t("totals.waived"), detail: money(settlement.waived) }]),
    ...(recordUntil === null ? [] : [{ term: t("record_until"), detail: formatDay(recordUntil, locale, today) }]),
  ];
  return <FactList facts={facts} />;
}

function OpenItems({ items, today }: { items: readonly OpenItem[]; today: Day }) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line text-small">
      {items.slice(0, NAMED).map(({ item, state }) => (
        <li key={item.code} className="flex flex-wrap items-baseline justify-between gap-x-3 py-2">
          <span className="min-w-0">{t(`settle.${item.code}.title`)}</span>
          <span className={state === "overdue" ? "text-amber" : "text-ink-2"}>
            {t("settled.due", { day: formatDay(item.dueOn, locale, today) })}
          </span>
        </li>
      ))}
      {items.length > NAMED && (
        <li className="py-2 text-ink-2">{t("settled.more_items", { n: items.length - NAMED })}</li>
      )}
    </ul>
  );
}
