import type { ReactNode } from "react";

export type Column<Row> = {
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right edge and line up. */
  isNumber?: boolean;
};

export type DataTableProps<Row> = {
  /** What the table holds, for those who cannot see it. */
  caption: string;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shows only some of the rows, for instance those that a search found. All of them when left out. */
  showRows?: (rows: readonly TableRow[]) => ReactNode;
};

export type TableRow = { key: string; row: ReactNode };

/** A table on a desktop. On a phone each row is a small sheet in which every figure keeps its name. */
export function DataTable<Row>({ caption, columns, rows, rowKey, showRows }: DataTableProps<Row>) {
  const [first, ...others] = columns;
  if (!first) return null;
  const drawn = rows.map((row) => ({ key: rowKey(row), row: drawRow(row, rowKey(row), first, others) }));
  return (
    <table className="w-full border-collapse max-desk:relative max-desk:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-desk:sr-only">
        <tr>
          {columns.map((column) => (
            <th
              key={column.header}
              scope="col"
              className={`border-b border-line py-2 text-small font-medium text-ink-2 desk:whitespace-nowrap ${column.isNumber ? "pr-5 pl-3.5 text-right last:pr-0" : "pr-3.5 text-left"}`}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-desk:block">{showRows ? showRows(drawn) : drawn.map(({ row }) => row)}</tbody>
    </table>
  );
}

function drawRow<Row>(row: Row, key: string, first: Column<Row>, others: readonly Column<Row>[]): ReactNode {
  return (
    <tr
      key={key}
      className="relative border-b border-line last:border-b-0 max-desk:grid max-desk:grid-cols-[repeat(auto-fit,minmax(min(8rem,100%),1fr))] max-desk:gap-x-4 max-desk:gap-y-2 max-desk:py-3.5"
    >
      <th
        scope="row"
        className="min-w-0 text-left align-top font-strong wrap-anywhere max-desk:col-span-full desk:min-w-40 desk:py-3 desk:pr-3.5"
      >
        {first.cell(row)}
      </th>
      {others.map((column) => (
        <td key={column.header} data-label={column.header} className={cellClass(column.isNumber ?? false)}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

function cellClass(isNumber: boolean): string {
  const name =
    "max-desk:before:block max-desk:before:text-tiny max-desk:before:text-ink-2 max-desk:before:content-[attr(data-label)]";
  return `min-w-0 align-top max-desk:empty:hidden ${name} ${isNumber ? "num desk:py-3 desk:pr-5 desk:pl-3.5 desk:text-right desk:last:pr-0" : "desk:py-3 desk:pr-3.5"}`;
}
