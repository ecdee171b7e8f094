import { useTranslations } from "next-intl";
import { Disclosure } from "@/app/_ui/disclosure";
import { columnsOf, type ImportKind } from "@/lib/domain/import/import-columns";

/** The empty tables to download, and every column that can be read. */
export function ColumnHelp({ kind, language }: { kind: ImportKind; language: "zh" | "en" }) {
  const t = useTranslations("imports.table");
  const link = "inline-flex min-h-11 items-center text-accent underline-offset-4 hover:underline";
  return (
    <Disclosure summary={t("columns")}>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {columnsOf(kind, language).map(({ field, name, required }) => (
          <li key={field}>
            {name}
            {required && <span className="text-small text-ink-2"> {t("column_needed")}</span>}
          </li>
        ))}
      </ul>
      <p className="mt-2 flex flex-wrap items-center gap-x-5">
        <span>{t("template")}</span>
        <a href={`/api/imports/template/${kind}?headers=zh`} download className={link}>
          {t("template_zh")}
        </a>
        <a href={`/api/imports/template/${kind}?headers=en`} download className={link}>
          {t("template_en")}
        </a>
      </p>
    </Disclosure>
  );
}
