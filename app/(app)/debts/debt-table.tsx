import type { Route } from "next";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { lenderName } from "@/app/_order/debt-name";
import { Chip, Chips } from "@/app/_ui/chip";
import { DataTable, type TableRow } from "@/app/_ui/data-table";
import { Money } from "@/app/_ui/money";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { type Day, daysBetween } from "@/lib/domain/basics/day";
import { isInCourt, isOpenStage } from "@/lib/domain/debts/debt";
import { formatDay } from "@/lib/format/day";
import { shownStage } from "./shown-stage";

type DebtTableProps = {
  debts: readonly DebtView[];
  today: Day;
  masked: boolean;
  showRows: (rows: readonly TableRow[]) => ReactNode;
};

/** The list: a table on a desktop, a sheet for each debt on a phone. */
export function DebtTable({ debts, today, masked, showRows }: DebtTableProps) {
  const t = useTranslations("debts");
  return (
    <DataTable
      caption={t("caption")}
      rows={debts}
      rowKey={(debt) => debt.id}
      showRows={showRows}
      needs="most"
      columns={[
        { header: t("column.debt"), cell: (debt) => <NameCell debt={debt} /> },
        {
          header: t("column.amount"),
          isNumber: true,
          cell: (debt) => <AmountCell debt={debt} today={today} masked={masked} />,
        },
        { header: t("column.stage"), cell: (debt) => <StageCell debt={debt} today={today} /> },
        { header: t("column.reporting"), cell: (debt) => t(`reporting_short.${debt.lender.creditReporting}`) },
        {
          header: t("column.due"),
          // What is settled has no day to pay any more, so none is missing either.
          cell: (debt) => isOpenStage(debt.stage) && <DueDay day={debt.dueDayOfMonth} />,
        },
      ]}
    />
  );
}

function DueDay({ day }: { day: number | null }) {
  const t = useTranslations();
  if (day === null) return <span className="font-normal text-ink-2">{t("money.unknown")}</span>;
  return <span className="whitespace-nowrap">{t("debts.due_each_month", { n: day })}</span>;
}

function NameCell({ debt }: { debt: DebtView }) {
  const t = useTranslations();
  const name = lenderName(debt, useLocale());
  const product = t(`terms.product.${debt.product}`);
  const facts = [
    // Many call a card just that.
    product === debt.label ? "" : product,
    debt.accountTail === "" ? "" : t("debts.tail", { tail: debt.accountTail }),
  ];
  return (
    <div className="grid">
      {/* The whole row is the target; the name is what is read aloud. */}
      <Link
        href={`/debts/${debt.id}` as Route}
        prefetch={false}
        className="-my-2.5 inline-block py-2.5 after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
      >
        <bdi>{name}</bdi>
        {debt.label && <bdi className="font-normal text-ink-2"> · {debt.label}</bdi>}
      </Link>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-small font-normal text-ink-2">
        <span>{facts.filter(Boolean).join(" · ")}</span>
        <RowChips debt={debt} />
      </div>
    </div>
  );
}

function RowChips({ debt }: { debt: DebtView }) {
  const t = useTranslations("debts");
  const chips = [
    debt.pinPosition === null ? null : t("pinned_chip"),
    debt.included ? null : t("left_out_chip"),
    debt.role === "guarantor" && !debt.guaranteeCalled ? t("guarantee_chip") : null,
    debt.isSample ? t("sample_chip") : null,
  ].filter((chip) => chip !== null);
  if (chips.length === 0) return null;
  return (
    <Chips>
      {chips.map((chip) => (
        <Chip key={chip}>{chip}</Chip>
      ))}
    </Chips>
  );
}

function AmountCell({ debt, today, masked }: { debt: DebtView; today: Day; masked: boolean }) {
  const t = useTranslations("debts");
  const locale = useLocale();
  const claimed = debt.balance?.claimed ?? null;
  return (
    <>
      <span className="font-medium">
        <Money fen={claimed} masked={masked} style="table" />
      </span>
      {debt.balance && claimed !== null && (
        <span className="block text-tiny text-ink-2">
          {t("as_of", { day: formatDay(debt.balance.asOf, locale, today) })}
        </span>
      )}
    </>
  );
}

function StageCell({ debt, today }: { debt: DebtView; today: Day }) {
  const t = useTranslations();
  const isOverdue = debt.overdueSince !== null && debt.overdueSince < today && isOpenStage(debt.stage);
  return (
    <Chips>
      <Chip tone={isInCourt(debt.stage) ? "court" : isOpenStage(debt.stage) ? "neutral" : "ok"}>
        {t(`terms.stage.${shownStage(debt, today)}`)}
      </Chip>
      {isOverdue && debt.overdueSince && (
        <Chip tone="due">{t("debts.overdue_days", { days: daysBetween(debt.overdueSince, today) })}</Chip>
      )}
    </Chips>
  );
}
