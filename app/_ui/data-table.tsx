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
  /** Some columns hold words: too many for a tablet. */
  needsRoom?: boolean;
};

export type TableRow = { key: string; row: ReactNode };

/**
 * A table on a desktop. On a phone each row is a small sheet in which every figure keeps its name; with `needsRoom` also on a
 * tablet, where columns of words would be squeezed.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, showRows, needsRoom = false }: DataTableProps<Row>) {
  const [first, ...others] = columns;
  if (!first) return null;
  const look = needsRoom ? FROM_WIDE : FROM_DESK;
  const drawn = rows.map((row) => ({ key: rowKey(row), row: drawRow(row, { key: rowKey(row), first, others, look }) }));
  return (
    <table className={`w-full border-collapse ${look.table}`}>
      <caption className="sr-only">{caption}</caption>
      <thead className={look.head}>
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
      <tbody className={look.body}>{showRows ? showRows(drawn) : drawn.map(({ row }) => row)}</tbody>
    </table>
  );
}

/** What makes sheets of rows below a width, and a table from it on. */
const FROM_DESK = {
  table: "max-desk:relative max-desk:block",
  head: "max-desk:sr-only",
  body: "max-desk:block",
  row: "max-desk:grid max-desk:grid-cols-[repeat(auto-fit,minmax(min(8rem,100%),1fr))] max-desk:gap-x-4 max-desk:gap-y-2 max-desk:py-3.5",
  name: "max-desk:col-span-full desk:min-w-40 desk:py-3 desk:pr-3.5",
  cell: "max-desk:empty:hidden max-desk:before:block max-desk:before:text-tiny max-desk:before:text-ink-2 max-desk:before:content-[attr(data-label)]",
  number: "num desk:py-3 desk:pr-5 desk:pl-3.5 desk:text-right desk:last:pr-0",
  words: "desk:py-3 desk:pr-3.5",
};
const FROM_WIDE: typeof FROM_DESK = {
  table: "max-wide:relative max-wide:block",
  head: "max-wide:sr-only",
  body: "max-wide:block",
  row: "max-wide:grid max-wide:grid-cols-[repeat(auto-fit,minmax(min(8rem,100%),1fr))] max-wide:gap-x-4 max-wide:gap-y-2 max-wide:py-3.5",
  name: "max-wide:col-span-full wide:min-w-40 wide:py-3 wide:pr-3.5",
  cell: "max-wide:empty:hidden max-wide:before:block max-wide:before:text-tiny max-wide:before:text-ink-2 max-wide:before:content-[attr(data-label)]",
  number: "num wide:py-3 wide:pr-5 wide:pl-3.5 wide:text-right wide:last:pr-0",
  words: "wide:py-3 wide:pr-3.5",
};

type Drawn<Row> = { key: string; first: Column<Row>; others: readonly Column<Row>[]; look: typeof FROM_DESK };

function drawRow<Row>(row: Row, { key, first, others, look }: Drawn<Row>): ReactNode {
  return (
    <tr key={key} className={`relative border-b border-line last:border-b-0 ${look.row}`}>
      <th scope="row" className={`min-w-0 text-left align-top font-strong wrap-anywhere ${look.name}`}>
        {first.cell(row)}
      </th>
      {others.map(({ header, isNumber, cell }) => (
        <td
          key={header}
          data-label={header}
          className={`min-w-0 align-top ${look.cell} ${isNumber ? look.number : look.words}`}
        >
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}
