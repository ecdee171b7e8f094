import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { addDays, type Day, day } from "@/lib/domain/basics/day";
import type { ConductContact } from "@/lib/domain/conduct/check-conduct";
import { callsByDay, callsByWeekday } from "@/lib/domain/conduct/heat-map";
import { formatDay, formatWeekday } from "@/lib/format/day";
import { HeatMapTable } from "./heat-map-table";

const A_MONDAY = day("1970-01-05");
const DAYS = 14;

/** When they call: the last two weeks day by day, and everything by weekday. */
export function CallCharts({ contacts, today }: { contacts: readonly ConductContact[]; today: Day }) {
  const t = useTranslations("conduct.page");
  const locale = useLocale();
  const days = callsByDay(contacts, addDays(today, 1 - DAYS), today);
  const week = callsByWeekday(contacts);
  const columns = days.rows.map(({ on, hours, total }) => {
    return { key: on, short: String(Number(on.slice(8))), long: formatDay(on, locale, today), hours, total };
  });
  const weekdays = week.rows.map(({ weekday, hours, total }) => {
    const name = formatWeekday(addDays(A_MONDAY, weekday), locale);
    return { key: name, short: name, long: name, hours, total };
  });
  return (
    <>
      <Card title={t("heat_days")} aside={<Total n={days.total} />}>
        <p className="mb-3 text-small text-ink-2">{t("heat_note")}</p>
        <HeatMapTable caption={t("heat_days")} columns={columns} most={days.most} />
      </Card>
      <Card title={t("heat_week")} aside={<Total n={week.total} />}>
        <HeatMapTable caption={t("heat_week")} columns={weekdays} most={week.most} />
      </Card>
    </>
  );
}

function Total({ n }: { n: number }) {
  const t = useTranslations("conduct.page");
  return <p className="num py-2.5 text-small text-ink-2">{t("total", { n })}</p>;
}
