import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { isMasked } from "@/app/_ui/mask";
import { PageHeader } from "@/app/_ui/page-header";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { readTable } from "@/lib/data/imports/read-table";
import { getTable } from "@/lib/data/imports/table-draft";
import { chinaClock } from "@/lib/domain/conduct/china-clock";
import { IMPORT_KINDS, type ImportKind } from "@/lib/domain/import/import-columns";
import { ColumnHelp } from "./column-help";
import { RefusedTable } from "./refused-table";
import { TableEntry } from "./table-entry";
import { TablePreview } from "./table-preview";

type CsvPageProps = PageProps<"/import/csv/[kind]">;

function kindOf(kind: string): ImportKind | null {
  return IMPORT_KINDS.find((one) => one === kind) ?? null;
}

export async function generateMetadata({ params }: CsvPageProps): Promise<Metadata> {
  const kind = kindOf((await params).kind);
  return kind === null ? {} : { title: (await getTranslations("imports"))(`table.title.${kind}`) };
}

/** A table of debts, contacts or payments: put in, read, shown, and imported when that was confirmed. */
export default async function CsvImportPage({ params, searchParams }: CsvPageProps) {
  const user = await requireUser();
  const kind = kindOf((await params).kind);
  if (kind === null) notFound();
  const { read, refused } = await searchParams;
  const [t, locale, masked, table] = await Promise.all([
    getTranslations("imports"),
    getLocale(),
    isMasked(),
    getTable(user.id, kind),
  ]);
  const clocks = { today: today(user.timeZone), now: chinaClock(Date.now()) };
  const reading = table && read === "1" ? await readTable(user.id, kind, table.text, clocks) : null;
  const language = locale === "en" ? "en" : "zh";
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t(`table.title.${kind}`)}
        crumb={{ href: "/import", label: t("title") }}
        lead={t("table.lead")}
      />
      <div className="grid gap-4">
        {typeof refused === "string" && <RefusedTable kind={kind} refusal={{ why: refused }} language={language} />}
        {reading && !reading.ok && <RefusedTable kind={kind} refusal={reading} language={language} />}
        {table && reading?.ok && (
          <TablePreview
            table={reading.value}
            digest={table.digest}
            once={randomUUID()}
            masked={masked}
            today={clocks.today}
          />
        )}
        <TableEntry kind={kind} table={table} isRead={reading?.ok ?? false} />
        <ColumnHelp kind={kind} language={language} />
      </div>
    </div>
  );
}
