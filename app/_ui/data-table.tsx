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
  /** How much room the columns need to stand side by side: two or three figures, more, or many columns or such with words. */
  needs?: "little" | "more" | "most";
};

export type TableRow = { key: string; row: ReactNode };

/**
 * A table where there is room for its columns. Where there is not, as on a phone, each row is a small sheet in which every figure
 * keeps its name: what counts is the place it stands in, not the window.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, showRows, needs = "little" }: DataTableProps<Row>) {
  const [first, ...others] = columns;
  if (!first) return null;
  const look = LOOKS[needs];
  const drawn = rows.map((row) => ({ key: rowKey(row), row: drawRow(row, { key: rowKey(row), first, others, look }) }));
  return (
    <div className="@container">
      <table className={`w-full border-collapse ${look.table}`}>
        <caption className="sr-only">{caption}</caption>
        <thead className={look.head}>
          <tr>
            {columns.map((column) => (
              <th
                key={column.header}
                scope="col"
                className={`border-b border-line py-2 text-small font-medium whitespace-nowrap text-ink-2 ${column.isNumber ? "pr-5 pl-3.5 text-right last:pr-0" : "pr-3.5 text-left"}`}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={look.body}>{showRows ? showRows(drawn) : drawn.map(({ row }) => row)}</tbody>
      </table>
    </div>
  );
}

type Look = Record<"table" | "head" | "body" | "row" | "name" | "cell" | "number" | "words", string>;

/* Sheets of rows below a width, a table from it on. Spelled out, because the styles are found by reading this text. */
const LOOKS: Record<"little" | "more" | "most", Look> = {
  little: {
    table: "@max-[24rem]:relative @max-[24rem]:block",
    head: "@max-[24rem]:sr-only",
    body: "@max-[24rem]:block",
    row: "@max-[24rem]:grid @max-[24rem]:grid-cols-[repeat(auto-fit,minmax(min(8rem,100%),1fr))] @max-[24rem]:gap-x-4 @max-[24rem]:gap-y-2 @max-[24rem]:py-3.5",
    name: "@max-[24rem]:col-span-full @min-[24rem]:py-3 @min-[24rem]:pr-3.5",
    cell: "@max-[24rem]:empty:hidden @max-[24rem]:before:block @max-[24rem]:before:text-tiny @max-[24rem]:before:text-ink-2 @max-[24rem]:before:content-[attr(data-label)]",
    number:
      "num @min-[24rem]:py-3 @min-[24rem]:pr-5 @min-[24rem]:pl-3.5 @min-[24rem]:text-right @min-[24rem]:last:pr-0",
    words: "@min-[24rem]:py-3 @min-[24rem]:pr-3.5",
  },
  more: {
    table: "@max-[38rem]:relative @max-[38rem]:block",
    head: "@max-[38rem]:sr-only",
    body: "@max-[38rem]:block",
    row: "@max-[38rem]:grid @max-[38rem]:grid-cols-[repeat(auto-fit,minmax(min(8rem,100%),1fr))] @max-[38rem]:gap-x-4 @max-[38rem]:gap-y-2 @max-[38rem]:py-3.5",
    name: "@max-[38rem]:col-span-full @min-[38rem]:min-w-40 @min-[38rem]:py-3 @min-[38rem]:pr-3.5",
    cell: "@max-[38rem]:empty:hidden @max-[38rem]:before:block @max-[38rem]:before:text-tiny @max-[38rem]:before:text-ink-2 @max-[38rem]:before:content-[attr(data-label)]",
    number:
      "num @min-[38rem]:py-3 @min-[38rem]:pr-5 @min-[38rem]:pl-3.5 @min-[38rem]:text-right @min-[38rem]:last:pr-0",
    words: "@min-[38rem]:py-3 @min-[38rem]:pr-3.5",
  },
  most: {
    table: "@max-[57rem]:relative @max-[57rem]:block",
    head: "@max-[57rem]:sr-only",
    body: "@max-[57rem]:block",
    row: "@max-[57rem]:grid @max-[57rem]:grid-cols-[repeat(auto-fit,minmax(min(8rem,100%),1fr))] @max-[57rem]:gap-x-4 @max-[57rem]:gap-y-2 @max-[57rem]:py-3.5",
    name: "@max-[57rem]:col-span-full @min-[57rem]:min-w-40 @min-[57rem]:py-3 @min-[57rem]:pr-3.5",
    cell: "@max-[57rem]:empty:hidden @max-[57rem]:before:block @max-[57rem]:before:text-tiny @max-[57rem]:before:text-ink-2 @max-[57rem]:before:content-[attr(data-label)]",
    number:
      "num @min-[57rem]:py-3 @min-[57rem]:pr-5 @min-[57rem]:pl-3.5 @min-[57rem]:text-right @min-[57rem]:last:pr-0",
    words: "@min-[57rem]:py-3 @min-[57rem]:pr-3.5",
  },
};

type Drawn<Row> = { key: string; first: Column<Row>; others: readonly Column<Row>[]; look: Look };

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
