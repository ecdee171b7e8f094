import { useTranslations } from "next-intl";
import { useId } from "react";
import { DataTable } from "@/app/_ui/data-table";
import { Disclosure } from "@/app/_ui/disclosure";
import { Money } from "@/app/_ui/money";
import { type Fen, sumFen } from "@/lib/domain/basics/money";
import type { EstimatedDebt } from "@/lib/domain/rates/claim-totals";
import { BandTextures } from "./band-fill";
import { barParts } from "./bar-parts";
import { numberedNames } from "./numbered-names";

/** Bars of their own; all others are one line, so that the list stays one that is read. */
const NAMED = 8;
const WIDTH = 400;
const HEIGHT = 12;

type ClaimChartProps = {
  debts: readonly EstimatedDebt[];
  names: ReadonlyMap<string, string>;
  masked: boolean;
};

type Row = { key: string; name: string; claimed: Fen; inside: Fen; questionable: Fen };

/**
 * The claim of each debt as a bar: full up to the reference ceiling, hatched beyond it; where most can be questioned comes first.
 * While amounts are hidden half of every bar is hatched and the names are in their own order: neither the sizes nor which of
 * them is above can be seen.
 */
export function ClaimChart({ debts, masked, ...given }: ClaimChartProps) {
  const names = numberedNames(given.names);
  const t = useTranslations("chart");
  const mask = useTranslations("mask");
  const chartId = useId();
  const nameOf = ({ id }: EstimatedDebt) => names.get(id) ?? "";
  const sorted = debts.toSorted((a, b) => {
    if (masked) return nameOf(a) < nameOf(b) ? -1 : 1;
    return b.questionable - a.questionable || b.claimed - a.claimed;
  });
  const rows = rowsOf(sorted, nameOf, (n) => t("rest", { n }));
  const named = rows.slice(0, NAMED);
  return (
    <figure className="grid min-w-0 grid-cols-1 gap-3">
      <div role="img" aria-label={t("claims.alt", { n: named.length })} className="grid gap-2">
        {named.map(({ key, name, claimed, inside }) => (
          <div key={key} className="grid gap-0.5">
            <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-small">
              <span className="min-w-0 wrap-anywhere">{name}</span>
              <Sum of={claimed} masked={masked} />
            </p>
            <Bar chartId={chartId} {...barParts({ claimed, inside, width: WIDTH, masked })} />
          </div>
        ))}
      </div>
      {masked && <p className="text-tiny text-ink-2">{mask("chart")}</p>}
      <Legend chartId={chartId} />
      <Table rows={rows} masked={masked} />
    </figure>
  );
}

function Table({ rows, masked }: { rows: readonly Row[]; masked: boolean }) {
  const t = useTranslations("chart");
  const sum = (pick: (row: Row) => Fen) => (row: Row) => <Sum of={pick(row)} masked={masked} />;
  return (
    <Disclosure summary={t("as_table")}>
      <DataTable
        needs="more"
        caption={t("claims.caption")}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { header: t("claims.col_debt"), cell: ({ name }) => name },
          { header: t("claims.col_claimed"), cell: sum(({ claimed }) => claimed), isNumber: true },
          { header: t("claims.inside"), cell: sum(({ inside }) => inside), isNumber: true },
          { header: t("claims.questionable"), cell: sum(({ questionable }) => questionable), isNumber: true },
        ]}
      />
    </Disclosure>
  );
}

function Sum({ of, masked }: { of: Fen; masked: boolean }) {
  return <Money fen={of} masked={masked} style="table" />;
}

function Bar({ chartId, inside, beyond }: { chartId: string; inside: number; beyond: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="block h-3 w-full overflow-hidden"
    >
      <rect width={inside} height={HEIGHT} className="fill-s1" />
      {beyond > 0 && (
        <>
          <rect x={inside} width={beyond} height={HEIGHT} className="fill-sunk" />
          <rect x={inside} width={beyond} height={HEIGHT} fill={`url(#${chartId}-hatch)`} />
        </>
      )}
    </svg>
  );
}

function Legend({ chartId }: { chartId: string }) {
  const t = useTranslations("chart.claims");
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-small">
      <li className="flex items-center gap-2">
        <svg aria-hidden="true" width="22" height="12" className="flex-none">
          <BandTextures chartId={chartId} />
          <rect width="22" height="12" className="fill-s1" />
        </svg>
        {t("inside")}
      </li>
      <li className="flex items-center gap-2">
        <svg aria-hidden="true" width="22" height="12" className="flex-none">
          <rect width="22" height="12" className="fill-sunk" />
          <rect width="22" height="12" fill={`url(#${chartId}-hatch)`} />
        </svg>
        {t("questionable")}
      </li>
    </ul>
  );
}

function rowsOf(
  debts: readonly EstimatedDebt[],
  nameOf: (debt: EstimatedDebt) => string,
  restName: (n: number) => string,
): Row[] {
  const rest = debts.slice(NAMED);
  const rows = debts.slice(0, NAMED).map((debt) => ({ key: debt.id, name: nameOf(debt), ...debt }));
  if (rest.length === 0) return rows;
  const sums = {
    claimed: sumFen(rest.map(({ claimed }) => claimed)),
    inside: sumFen(rest.map(({ inside }) => inside)),
    questionable: sumFen(rest.map(({ questionable }) => questionable)),
  };
  return [...rows, { key: "rest", name: restName(rest.length), ...sums }];
}
