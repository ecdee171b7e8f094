import { useTranslations } from "next-intl";
import type { TableDraft } from "@/lib/data/imports/table-draft";
import type { ImportKind } from "@/lib/domain/import/import-columns";
import { SHOWN_LETTERS } from "./shown-letters";
import { TableForm } from "./table-form";

type TableEntryProps = { kind: ImportKind; table: TableDraft | null; isRead: boolean };

/** Where the table comes in, and what was put in before. */
export function TableEntry({ kind, table, isRead }: TableEntryProps) {
  const t = useTranslations("imports");
  const text = table?.text ?? "";
  const isLarge = text.length > SHOWN_LETTERS;
  return (
    <TableForm
      kind={kind}
      text={isLarge ? "" : text}
      fileName={table?.fileName ?? ""}
      note={isLarge ? t("table.large", { n: text.length }) : table ? t("table.kept") : ""}
      isMain={!isRead}
      words={{
        file: t("table.file"),
        fileHint: t("table.file_hint"),
        text: t("table.text"),
        textHint: t("table.text_hint"),
        read: table ? t("table.again") : t("table.read"),
        notText: t("refused.not_text"),
        tooLong: t("refused.too_long"),
      }}
    />
  );
}
