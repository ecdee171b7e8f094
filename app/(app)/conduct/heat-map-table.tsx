import { useTranslations } from "next-intl";
import { DataTable } from "@/app/_ui/data-table";
import { Disclosure } from "@/app/_ui/disclosure";

/** One column: a day or a weekday with its calls by the hour, 0 to 23. */
export type HeatColumn = { key: string; short: string; long: string; hours: readonly number[]; total: number };

type HeatMapProps = { caption: string; columns: readonly HeatColumn[]; most: number };

/** Paler to darker; the figure in the cell says the same without a colour. */
const SHADES = [
  "bg-sunk text-transparent",
  "bg-accent/15",
  "bg-accent/30",
  "bg-accent/50",
  "bg-accent text-accent-ink",
] as const;

/** Calls by day and hour: the hours go down, so that a phone has room for the figures. Below it the same as plain rows. */
export function HeatMapTable({ caption, columns, most }: HeatMapProps) {
  const t = useTranslations("conduct.page");
  const hours = hoursBetween(columns);
  if (hours.length === 0) return <p className="text-ink-2">{t("heat_none")}</p>;
  return (
    <>
      <table className="num w-full max-w-136 table-fixed border-separate border-spacing-px text-tiny">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-12 text-left font-normal text-ink-2">
              <span className="sr-only">{t("col_hour")}</span>
            </th>
            {columns.map(({ key, short, long }) => (
              <th key={key} scope="col" className="pb-1 font-normal text-ink-2">
                <span aria-hidden="true">{short}</span>
                <span className="sr-only">{long}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((hour) => (
            <tr key={hour}>
              <th scope="row" className={`text-left ${isQuiet(hour) ? "font-strong" : "font-normal text-ink-2"}`}>
                {t("hour", { hour })}
              </th>
              {columns.map(({ key, hours: counts }) => (
                <Cell key={key} count={counts[hour] ?? 0} most={most} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <PlainRows caption={caption} columns={columns} />
    </>
  );
}

function Cell({ count, most }: { count: number; most: number }) {
  const shade = count === 0 ? 0 : Math.min(SHADES.length - 1, Math.ceil((count / Math.max(most, 4)) * 4));
  return <td className={`h-6 rounded-[3px] p-0 text-center ${SHADES[shade]}`}>{count === 0 ? "" : count}</td>;
}

function PlainRows({ caption, columns }: Omit<HeatMapProps, "most">) {
  const t = useTranslations("conduct.page");
  const rows = columns.flatMap(({ key, long, hours }) =>
    hours.flatMap((calls, hour) => (calls === 0 ? [] : [{ key: `${key} ${hour}`, long, hour, calls }])),
  );
  return (
    <Disclosure summary={t("as_table")}>
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { header: t("col_day"), cell: ({ long }) => long },
          { header: t("col_hour"), cell: ({ hour }) => t("hour", { hour }), isNumber: true },
          { header: t("col_calls"), cell: ({ calls }) => calls, isNumber: true },
        ]}
      />
    </Disclosure>
  );
}

/** Every hour from the first with a call to the last. */
function hoursBetween(columns: readonly HeatColumn[]): number[] {
  const all = Array.from({ length: 24 }, (_, hour) => hour);
  const called = all.filter((hour) => columns.some(({ hours }) => (hours[hour] ?? 0) > 0));
  const [first, last] = [called[0], called.at(-1)];
  return first === undefined || last === undefined ? [] : all.slice(first, last + 1);
}

function isQuiet(hour: number): boolean {
  return hour >= 22 || hour < 8;
}
