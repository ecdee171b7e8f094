import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { DataTable } from "@/app/_ui/data-table";
import type { Day } from "@/lib/domain/basics/day";
import { formatDay } from "@/lib/format/day";
import { formatPercent } from "@/lib/format/number";
import { lastPublication, lprPeriods } from "@/lib/reference/guide/lpr-changes";
import { LPR_1Y } from "@/lib/reference/lpr";

const TIMES = 4;

/** The one-year LPR for contracts of a day and later with four times its value, newest first, and the last publication known. */
export function LprTable({ since, today }: { since: Day; today: Day }) {
  const t = useTranslations("guide.lpr");
  const locale = useLocale();
  const last = lastPublication(LPR_1Y);
  const percent = (value: number) => formatPercent(value / 100, 2);
  return (
    <Card title={t("caption")}>
      <DataTable
        caption={t("caption")}
        columns={[
          { header: t("from"), cell: (row) => formatDay(row.from, locale, today) },
          { header: t("lpr"), cell: (row) => percent(row.percent), isNumber: true },
          { header: t("cap"), cell: (row) => percent(row.percent * TIMES), isNumber: true },
        ]}
        rows={lprPeriods(LPR_1Y, since).toReversed()}
        rowKey={(row) => row.from}
      />
      <p className="mt-3 text-small text-ink-2">{t("note")}</p>
      {last && (
        <p className="text-small text-ink-2">
          {t("last", { day: formatDay(last.publishedOn, locale, today), rate: percent(last.percent) })}
        </p>
      )}
    </Card>
  );
}
