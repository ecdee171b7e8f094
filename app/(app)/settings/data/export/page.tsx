import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { PlainPassphrase } from "@/app/(app)/settings/data/plain-fields";
import { EXPORT_REFUSALS, reasonIn } from "@/app/(app)/settings/data/refusals";
import { requireFresh } from "@/lib/auth/fresh";
import { requireUser } from "@/lib/auth/session";
import { accountSize } from "@/lib/data/account-export/account-size";
import { formatSize } from "@/lib/format/size";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account_data"))("export.title") };
}

/** Downloads everything. The form is a plain one: its answer is a file, not a page. */
export default async function ExportPage({ searchParams }: PageProps<"/settings/data/export">) {
  const user = await requireUser();
  requireFresh(user, "/settings/data/export");
  const [t, { proofBytes, ...counts }, { refused }] = await Promise.all([
    getTranslations("account_data"),
    accountSize(user.id),
    searchParams,
  ]);
  const reason = reasonIn(EXPORT_REFUSALS, refused);
  return (
    <div className="max-w-2xl wrap-anywhere">
      <PageHeader
        title={t("export.title")}
        lead={t("export.lead")}
        crumb={{ href: "/settings/data", label: t("title") }}
      />
      <div className="grid gap-4">
        {reason && <Notice tone="due">{t(`export.refused.${reason}`)}</Notice>}
        <Card>
          <div className="grid gap-2">
            <p className="font-strong">{t("holds", { ...counts, size: formatSize(proofBytes) })}</p>
            <p>{t("export.inside")}</p>
            <p className="text-ink-2">{t("export.not_inside")}</p>
          </div>
          <form method="post" action="/api/account/export" className="mt-5 grid gap-4">
            <PlainPassphrase name="passphrase" label={t("export.passphrase")} hint={t("export.passphrase_hint")} />
            <PlainPassphrase name="passphrase_again" label={t("export.passphrase_again")} hint={t("export.format")} />
            <Notice>{t("export.careful")}</Notice>
            <Button look="main" block>
              {t("export.submit")}
            </Button>
          </form>
        </Card>
      </div>
    </div>
  );
}
