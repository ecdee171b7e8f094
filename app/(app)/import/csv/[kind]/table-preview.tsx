import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { RadioGroup } from "@/app/_ui/forms/choice-fields";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import type { ReadTable } from "@/lib/data/imports/read-table";
import type { Day } from "@/lib/domain/basics/day";
import { importTableAction } from "./actions";
import { PreviewRows } from "./preview-rows";

const PREVIEW_ROWS = 20;

type TablePreviewProps = { table: ReadTable; digest: string; once: string; masked: boolean; today: Day };

/** What was read, what seems to be there already, and the button that imports it. */
export function TablePreview({ table, digest, once, masked, today }: TablePreviewProps) {
  const t = useTranslations("imports.preview");
  const { rows, duplicates, ignoredHeaders } = table;
  const noons = table.kind === "contacts" ? table.rows.filter(({ values }) => values.minute === null).length : 0;
  return (
    <Card title={t("title", { n: rows.length })}>
      <div id="reading" className="grid gap-3">
        <PreviewRows table={table} masked={masked} today={today} limit={PREVIEW_ROWS} />
        {rows.length > PREVIEW_ROWS && <p className="text-small text-ink-2">{t("more", { n: PREVIEW_ROWS })}</p>}
        {noons > 0 && <p className="text-small">{t("noon", { n: noons })}</p>}
        {ignoredHeaders.length > 0 && (
          <p className="text-small wrap-anywhere">{t("ignored", { columns: ignoredHeaders.join(" / ") })}</p>
        )}
        <Form action={importTableAction} initial={{ key: once }} label={t("confirm")}>
          <input type="hidden" name="kind" value={table.kind} />
          <input type="hidden" name="digest" value={digest} />
          {duplicates.length > 0 && <Duplicates duplicates={duplicates} />}
          <SubmitButton look="main" block pending={t("pending")}>
            {t("confirm")}
          </SubmitButton>
        </Form>
      </div>
    </Card>
  );
}

function Duplicates({ duplicates }: Pick<ReadTable, "duplicates">) {
  const t = useTranslations("imports.preview");
  const named = duplicates
    .slice(0, PREVIEW_ROWS)
    .map(({ row, as }) => (as === null ? t("duplicate_recorded", { row }) : t("duplicate_row", { row, as })));
  return (
    <div className="grid gap-3 rounded-card bg-amber-soft px-4 py-3">
      <p className="font-strong">{t("duplicates", { n: duplicates.length })}</p>
      <ul className="text-small">
        {named.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <RadioGroup
        name="duplicates"
        label={t("choose")}
        columns
        defaultValue="skip"
        options={[
          { value: "skip", label: t("skip") },
          { value: "keep", label: t("keep") },
        ]}
      />
    </div>
  );
}
