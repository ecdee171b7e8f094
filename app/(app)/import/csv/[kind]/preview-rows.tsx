import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { Money } from "@/app/_ui/money";
import type { ReadTable } from "@/lib/data/imports/read-table";
import type { Day } from "@/lib/domain/basics/day";
import type { ContactImportRow, DebtImportRow, PaymentImportRow } from "@/lib/domain/import/import-columns";
import { columnsOf } from "@/lib/domain/import/import-columns";
import { minuteToText } from "@/lib/domain/negotiation/wall-time";
import { formatDay } from "@/lib/format/day";

type PreviewRowsProps = { table: ReadTable; masked: boolean; today: Day; limit: number };

/** The first rows as they were understood, so that a wrong column is seen before it is imported. */
export function PreviewRows({ table, masked, today, limit }: PreviewRowsProps) {
  const t = useTranslations();
  const locale = useLocale();
  const language = locale === "en" ? "en" : "zh";
  const header = (field: string) => columnsOf(table.kind, language).find((one) => one.field === field)?.name ?? field;
  const dayText = (on: Day) => formatDay(on, locale, today);
  const caption = t(`imports.source.${table.kind}_csv`);
  switch (table.kind) {
    case "debts": {
      const columns: Column<{ row: number; values: DebtImportRow }>[] = [
        { header: header("lender"), cell: ({ values }) => <bdi>{values.lender}</bdi> },
        { header: header("product"), cell: ({ values: { product } }) => product && t(`terms.product.${product}`) },
        { header: header("stage"), cell: ({ values: { stage } }) => stage && t(`terms.stage.${stage}`) },
        { header: header("contractOn"), cell: ({ values: { contractOn } }) => contractOn && dayText(contractOn) },
        {
          header: header("claimed"),
          cell: ({ values }) => <Money fen={values.claimed} masked={masked} style="table" />,
          isNumber: true,
        },
      ];
      return (
        <DataTable needs="more" caption={caption} columns={columns} rows={table.rows.slice(0, limit)} rowKey={keyOf} />
      );
    }
    case "contacts": {
      const columns: Column<{ row: number; values: ContactImportRow }>[] = [
        { header: header("lender"), cell: ({ values }) => <bdi>{values.lender}</bdi> },
        { header: header("on"), cell: ({ values }) => dayText(values.on) },
        { header: header("minute"), cell: ({ values: { minute } }) => minute !== null && minuteToText(minute) },
        { header: header("direction"), cell: ({ values }) => t(`contacts.direction.${values.direction}`) },
        { header: header("channel"), cell: ({ values }) => t(`contacts.channel.${values.channel}`) },
      ];
      return (
        <DataTable needs="more" caption={caption} columns={columns} rows={table.rows.slice(0, limit)} rowKey={keyOf} />
      );
    }
    case "payments": {
      const columns: Column<{ row: number; values: PaymentImportRow }>[] = [
        { header: header("lender"), cell: ({ values }) => <bdi>{values.lender}</bdi> },
        { header: header("accountTail"), cell: ({ values }) => values.accountTail },
        { header: header("on"), cell: ({ values }) => dayText(values.on) },
        {
          header: header("amount"),
          cell: ({ values }) => <Money fen={values.amount} masked={masked} style="table" />,
          isNumber: true,
        },
      ];
      return (
        <DataTable needs="more" caption={caption} columns={columns} rows={table.rows.slice(0, limit)} rowKey={keyOf} />
      );
    }
  }
}

function keyOf({ row }: { row: number }): string {
  return String(row);
}
