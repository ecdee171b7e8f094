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
  /** How much room the columns need to stand side by side: two or three figures, more, or many columns or such with words. */
  needs?: "little" | "more" | "most";
};

/**
 * A table where there is room for its columns. Where there is not, as on a phone, each row is a small sheet in which every figure
 * keeps its name: what counts is the place it stands in, not the window.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, needs = "little" }: DataTableProps<Row>) {
  const [first, ...others] = columns;
  if (!first) return null;
  return (
    <div className="rows">
      <table className={NEEDS[needs]}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.header} scope="col" className={column.isNumber ? "figure" : undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map((row) => drawRow(row, rowKey(row), first, others))}</tbody>
      </table>
    </div>
  );
}

const NEEDS = { little: "needs-little", more: "needs-more", most: "needs-most" } as const;

function drawRow<Row>(row: Row, key: string, first: Column<Row>, others: readonly Column<Row>[]): ReactNode {
  return (
    <tr key={key}>
      <th scope="row">{first.cell(row)}</th>
      {others.map((column) => (
        <td key={column.header} data-label={column.header} className={column.isNumber ? "figure num" : undefined}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}
