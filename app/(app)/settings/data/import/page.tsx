import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { filePick } from "@/app/_ui/forms/control-style";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { PlainPassphrase } from "@/app/(app)/settings/data/plain-fields";
import { IMPORT_REFUSALS, reasonIn } from "@/app/(app)/settings/data/refusals";
import { requireUser } from "@/lib/auth/session";
import { accountSize } from "@/lib/data/account-export/account-size";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account_data"))("import.title") };
}

/** Brings an export into an empty account. The form is a plain one: files of gigabytes stream past everything else. */
export default async function ImportPage({ searchParams }: PageProps<"/settings/data/import">) {
  const user = await requireUser();
  const [t, { debts, contacts, proofs }, { refused, where }] = await Promise.all([
    getTranslations("account_data"),
    accountSize(user.id),
    searchParams,
  ]);
  const reason = reasonIn(IMPORT_REFUSALS, refused);
  const isEmpty = debts + contacts + proofs === 0;
  return (
    <div className="max-w-2xl wrap-anywhere">
      <PageHeader
        title={t("import.title")}
        lead={t("import.lead")}
        crumb={{ href: "/settings/data", label: t("title") }}
      />
      <div className="grid gap-4">
        {reason && (
          <Notice tone="due">
            <p>{t(`import.refused.${reason}`)}</p>
            {typeof where === "string" && where !== "" && <p>{t("import.where", { where: where.slice(0, 100) })}</p>}
          </Notice>
        )}
        {!isEmpty && <Notice tone="due">{t("import.not_empty")}</Notice>}
        <Card>
          <p>{t("import.empty_only")}</p>
          <form
            method="post"
            action="/api/account/import"
            encType="multipart/form-data"
            aria-label={t("import.title")}
            className="mt-5 grid gap-4"
          >
            {/* Before the file: when its bytes come, the server has to know how to open them. */}
            <PlainPassphrase name="passphrase" label={t("import.passphrase")} />
            <div className="grid min-w-0 gap-1.5">
              <label htmlFor="file" className="font-strong">
                {t("import.file")}
              </label>
              <input id="file" type="file" name="file" required accept=".zip,.age" className={filePick} />
            </div>
            <p className="text-small text-ink-2">{t("import.whole")}</p>
            <Button look="main" block>
              {t("import.submit")}
            </Button>
          </form>
        </Card>
      </div>
    </div>
  );
}
