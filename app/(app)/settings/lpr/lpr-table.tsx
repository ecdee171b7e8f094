import { useLocale, useTranslations } from "next-intl";
import { Chip } from "@/app/_ui/chip";
import { DataTable } from "@/app/_ui/data-table";
import type { Day } from "@/lib/domain/basics/day";
import type { LprTable } from "@/lib/domain/rates/lpr";
import { formatDay } from "@/lib/format/day";
import { formatPercent } from "@/lib/format/number";

type LprTableViewProps = {
  rows: LprTable;
  /** Days for which the user's own value is used instead. */
  ownDays: ReadonlySet<Day>;
  today: Day;
};

/** Values on record with how each is known. */
export function LprTableView({ rows, ownDays, today }: LprTableViewProps) {
  const t = useTranslations("lpr");
  const locale = useLocale();
  return (
    <DataTable
      needs="more"
      caption={t("table")}
      rows={rows}
      rowKey={(row) => row.publishedOn}
      columns={[
        { header: t("col.on"), cell: (row) => formatDay(row.publishedOn, locale, today) },
        { header: t("col.percent"), isNumber: true, cell: (row) => formatPercent(row.percent / 100, 2) },
        { header: t("col.cap"), isNumber: true, cell: (row) => formatPercent((row.percent * 4) / 100, 2) },
        {
          header: t("col.confidence"),
          cell: (row) => (
            <span className="text-small text-ink-2">
              {row.confidence === "date_inferred" ? t("confidence.date_inferred") : t("confidence.published")}{" "}
              {ownDays.has(row.publishedOn) && <Chip>{t("wins")}</Chip>}
            </span>
          ),
        },
      ]}
    />
  );
}
