import type { Route } from "next";
import { Chip, Chips } from "@/app/_ui/chip";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import type { DebtRow, ShownAmount } from "./debt-row";

/** What the table and its columns are called. */
export type TableWords = {
  caption: string;
  debt: string;
  amount: string;
  stage: string;
  reporting: string;
  due: string;
};

/** The list: a table on a desktop, a sheet for each debt on a phone. */
export function DebtTable({ rows, words }: { rows: readonly DebtRow[]; words: TableWords }) {
  return (
    <DataTable
      caption={words.caption}
      rows={rows}
      rowKey={({ id }) => id}
      needs="most"
      columns={[
        { header: words.debt, cell: (row) => <NameCell row={row} /> },
        { header: words.amount, isNumber: true, cell: (row) => <AmountCell row={row} /> },
        { header: words.stage, cell: (row) => <StageCell row={row} /> },
        { header: words.reporting, cell: ({ reporting }) => reporting },
        { header: words.due, cell: ({ due }) => due && <DueDay {...due} /> },
      ]}
    />
  );
}

function DueDay({ isKnown, text }: { isKnown: boolean; text: string }) {
  return <span className={isKnown ? "whitespace-nowrap" : "font-normal text-ink-2"}>{text}</span>;
}

function NameCell({ row: { id, name, label, facts, chips } }: { row: DebtRow }) {
  return (
    <div className="grid">
      {/* The whole row is the target; the name is what is read aloud. */}
      <Link
        href={`/debts/${id}` as Route}
        className="-my-2.5 inline-block py-2.5 after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
      >
        <bdi>{name}</bdi>
        {label && <bdi className="font-normal text-ink-2"> · {label}</bdi>}
      </Link>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-small font-normal text-ink-2">
        <span>{facts}</span>
        {chips.length > 0 && (
          <Chips>
            {chips.map((chip) => (
              <Chip key={chip}>{chip}</Chip>
            ))}
          </Chips>
        )}
      </div>
    </div>
  );
}

function AmountCell({ row: { amount, asOf } }: { row: DebtRow }) {
  return (
    <>
      <span className="font-medium">
        <Amount {...amount} />
      </span>
      {asOf && <span className="block text-tiny text-ink-2">{asOf}</span>}
    </>
  );
}

/** Looks as amounts do everywhere else; those take the amount itself, which must not reach the browser while it is hidden. */
function Amount({ as, text }: ShownAmount) {
  if (as === "unknown") return <span className="font-normal text-ink-2">{text}</span>;
  if (as === "figures") return <span className="num whitespace-nowrap">{text}</span>;
  return (
    <span role="img" aria-label={text} className="whitespace-nowrap">
      ••••
    </span>
  );
}

function StageCell({ row: { stage, overdue } }: { row: DebtRow }) {
  return (
    <Chips>
      <Chip tone={stage.tone}>{stage.text}</Chip>
      {overdue && <Chip tone="due">{overdue}</Chip>}
    </Chips>
  );
}
