import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { PageHeader } from "@/app/_ui/page-header";
import { PlainCheckbox } from "@/app/(app)/settings/data/plain-fields";
import { requireUser } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account_data"))("overview.title") };
}

/** Chooses what is left out of the overview, and downloads it. */
export default async function OverviewPage() {
  await requireUser();
  const t = await getTranslations("account_data");
  return (
    <div className="max-w-2xl wrap-anywhere">
      <PageHeader
        title={t("overview.title")}
        lead={t("overview.lead")}
        crumb={{ href: "/settings/data", label: t("title") }}
      />
      <Card>
        <p>{t("overview.what")}</p>
        <form method="get" action="/api/account/overview" className="mt-5 grid gap-4">
          <fieldset className="grid min-w-0 gap-2">
            <legend className="mb-1.5 font-strong">{t("overview.leave_out")}</legend>
            <PlainCheckbox name="no_amounts" label={t("overview.no_amounts")} hint={t("overview.no_amounts_hint")} />
            <PlainCheckbox name="no_names" label={t("overview.no_names")} hint={t("overview.no_names_hint")} />
          </fieldset>
          <PlainCheckbox name="english" label={t("overview.english")} hint={t("overview.english_hint")} />
          <p className="text-small text-ink-2">{t("overview.full")}</p>
          <Button look="main" block>
            {t("overview.submit")}
          </Button>
        </form>
      </Card>
    </div>
  );
}
