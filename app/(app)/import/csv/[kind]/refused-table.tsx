import { useTranslations } from "next-intl";
import type { TableRefusal } from "@/lib/data/imports/read-table";
import { DEBT_PRODUCTS, DEBT_STAGES } from "@/lib/domain/debts/debt";
import { columnsOf, type ImportKind } from "@/lib/domain/import/import-columns";
import type { CellError } from "@/lib/domain/import/read-import";
import { CONTACT_CHANNELS, CONTACT_DIRECTIONS } from "@/lib/domain/negotiation/contact";

/** What the address says of a table that was not even kept. */
type NotKept = { why: string };
type RefusedTableProps = { kind: ImportKind; refusal: TableRefusal | NotKept; language: "zh" | "en" };

const NOT_KEPT = ["empty", "too_long", "not_text", "no_file", "rate_limited"] as const;

/** Why nothing was imported, and where in the table that is. */
export function RefusedTable({ kind, refusal, language }: RefusedTableProps) {
  const t = useTranslations("imports.refused");
  return (
    <section
      role="alert"
      id="reading"
      className="grid gap-1.5 rounded-card border border-red bg-red-soft px-4 py-3 text-red"
    >
      <h2 className="font-strong">{t("title")}</h2>
      <Reason kind={kind} refusal={refusal} language={language} />
    </section>
  );
}

function Reason({ kind, refusal, language }: RefusedTableProps) {
  const t = useTranslations("imports.refused");
  if ("why" in refusal) return <p>{t(NOT_KEPT.find((one) => one === refusal.why) ?? "empty")}</p>;
  const columns = columnsOf(kind, language);
  const nameOf = (wanted: string) => columns.find(({ field }) => field === wanted)?.name ?? wanted;
  switch (refusal.reason) {
    case "empty":
    case "too_long":
    case "no_rows":
      return <p>{t(refusal.reason)}</p>;
    case "too_many_rows":
    case "too_many_columns":
    case "cell_too_long":
    case "quote_not_closed":
      return <p>{t(refusal.reason, { row: refusal.row ?? 1 })}</p>;
    case "column_missing":
    case "column_twice":
      return <p>{t(refusal.reason, { columns: refusal.fields.map(nameOf).join(" / ") })}</p>;
    case "cells":
      return <CellErrors kind={kind} errors={refusal.errors} count={refusal.errorCount} columns={columns} />;
    case "rows":
      return (
        <ProblemList
          title={t("rows", { n: refusal.problemCount })}
          count={refusal.problemCount}
          problems={refusal.problems.map(({ row, field, reason }) => ({
            place: t("place", { row, column: nameOf(field) }),
            reason: <ProblemReason reason={reason} />,
          }))}
        />
      );
  }
}

type RowReason = Extract<TableRefusal, { reason: "rows" }>["problems"][number]["reason"];

function ProblemReason({ reason }: { reason: RowReason }) {
  return useTranslations("imports.problem")(reason);
}

type CellErrorsProps = {
  kind: ImportKind;
  errors: readonly CellError[];
  count: number;
  columns: ReturnType<typeof columnsOf>;
};

function CellErrors({ errors, count, columns }: CellErrorsProps) {
  const t = useTranslations("imports.refused");
  const tCell = useTranslations("imports.cell");
  const choices = useChoices();
  const problems = errors.map(({ row, column, header, reason, text }) => {
    const field = columns.find(({ name }) => name === header)?.field ?? "";
    const sentence = reason === "choice" ? tCell(reason, { options: choices(header, field) }) : tCell(reason);
    return {
      place: header === "" ? t("place_stray", { row, column }) : t("place", { row, column: header }),
      reason: (
        <>
          {text !== "" && <bdi>{t("said", { text })} </bdi>}
          {sentence}
        </>
      ),
    };
  });
  return <ProblemList title={t("cells", { n: count })} count={count} problems={problems} />;
}

/** What a cell of few values may say. The header may be any name of the column, so what it says decides. */
function useChoices(): (header: string, field: string) => string {
  const t = useTranslations();
  return (header, field) => {
    const name = `${header} ${field}`.toLowerCase();
    if (/方向|谁找谁|direction/.test(name))
      return CONTACT_DIRECTIONS.map((one) => t(`contacts.direction.${one}`)).join(" / ");
    if (/方式|渠道|channel|how/.test(name))
      return CONTACT_CHANNELS.map((one) => t(`contacts.channel.${one}`)).join(" / ");
    if (/状态|阶段|stage|status/.test(name)) return DEBT_STAGES.map((one) => t(`terms.stage.${one}`)).join(" / ");
    return DEBT_PRODUCTS.map((one) => t(`terms.product.${one}`)).join(" / ");
  };
}

type ProblemListProps = {
  title: string;
  count: number;
  problems: readonly { place: string; reason: React.ReactNode }[];
};

function ProblemList({ title, count, problems }: ProblemListProps) {
  const t = useTranslations("imports.refused");
  const shown = problems.slice(0, 30);
  return (
    <>
      <p>{title}</p>
      <ul className="grid gap-1.5 text-small text-ink wrap-anywhere">
        {shown.map(({ place, reason }, index) => {
          const key = `${place} ${index}`;
          return (
            <li key={key}>
              <span className="font-strong">{place}</span> {reason}
            </li>
          );
        })}
      </ul>
      {count > shown.length && <p className="text-small">{t("first", { n: shown.length })}</p>}
    </>
  );
}
