import { FileDown, FileText, FileUp, ListPlus, LogOut } from "lucide";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { SettingsRow } from "@/app/(app)/settings/settings-row";
import { requireUser } from "@/lib/auth/session";
import { accountSize } from "@/lib/data/account-export/account-size";
import { formatSize } from "@/lib/format/size";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account_data"))("title") };
}

/** Everything that can be done with all of one's records at once. */
export default async function DataPage({ searchParams }: PageProps<"/settings/data">) {
  const user = await requireUser();
  const [t, settings, imports, { proofBytes, ...counts }, { imported, lost }] = await Promise.all([
    getTranslations("account_data"),
    getTranslations("settings"),
    getTranslations("imports"),
    accountSize(user.id),
    searchParams,
  ]);
  const lostCount = typeof lost === "string" && /^\d{1,4}$/.test(lost) ? Number(lost) : 0;
  return (
    <div className="max-w-2xl wrap-anywhere">
      <PageHeader title={t("title")} lead={t("lead")} crumb={{ href: "/settings", label: settings("title") }} />
      <div className="grid grid-cols-1 gap-4">
        {imported !== undefined && (
          <Notice tone="ok">
            <p>{t("imported", counts)}</p>
            {lostCount > 0 && <p>{t("imported_lost", { lost: lostCount })}</p>}
          </Notice>
        )}
        <p className="text-ink-2">{t("holds", { ...counts, size: formatSize(proofBytes) })}</p>
        <nav aria-label={t("title")} className="min-w-0 divide-y divide-line rounded-card border border-line bg-paper">
          <SettingsRow href="/import" icon={ListPlus} title={imports("row.title")} text={imports("row.text")} />
          <SettingsRow
            href="/settings/data/export"
            icon={FileDown}
            title={t("rows.export.title")}
            text={t("rows.export.text")}
          />
          <SettingsRow
            href="/settings/data/import"
            icon={FileUp}
            title={t("rows.import.title")}
            text={t("rows.import.text")}
          />
          <SettingsRow
            href="/settings/data/overview"
            icon={FileText}
            title={t("rows.overview.title")}
            text={t("rows.overview.text")}
          />
          <SettingsRow
            href="/settings/data/leave"
            icon={LogOut}
            title={t("rows.leave.title")}
            text={t("rows.leave.text")}
          />
        </nav>
      </div>
    </div>
  );
}
