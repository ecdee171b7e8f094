import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { CheckboxField } from "@/app/_ui/forms/choice-fields";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { PageHeader } from "@/app/_ui/page-header";
import { requireFresh } from "@/lib/auth/fresh";
import { requireUser } from "@/lib/auth/session";
import { accountSize } from "@/lib/data/account-export/account-size";
import { leaveAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account_data"))("leave.title") };
}

/** Says what goes and what backups still hold, offers a copy first, and deletes the account. */
export default async function LeavePage() {
  const user = await requireUser();
  requireFresh(user, "/settings/data/leave");
  const [t, { debts, contacts, payments, proofs }] = await Promise.all([
    getTranslations("account_data"),
    accountSize(user.id),
  ]);
  return (
    <div className="max-w-2xl wrap-anywhere">
      <PageHeader
        title={t("leave.title")}
        lead={t("leave.lead")}
        crumb={{ href: "/settings/data", label: t("title") }}
      />
      <div className="grid gap-4">
        <Card title={t("leave.export_title")}>
          <p className="mb-3">{t("leave.export_text")}</p>
          <LinkButton href="/settings/data/export">{t("leave.export")}</LinkButton>
        </Card>
        <Card title={t("leave.goes_title")}>
          <div className="grid gap-1.5">
            <p>{t("leave.goes", { debts, contacts, payments, proofs })}</p>
            <p>{t("leave.devices")}</p>
          </div>
        </Card>
        <Card title={t("leave.backup_title")}>
          <div className="grid gap-1.5">
            <p>{t("leave.backup")}</p>
            <p>{t("leave.downloads")}</p>
          </div>
        </Card>
        <Card>
          <Form action={leaveAction} initial={{}} label={t("leave.title")}>
            <CheckboxField name="understood" label={t("leave.understood")} />
            <SubmitButton look="court" block>
              {t("leave.submit")}
            </SubmitButton>
          </Form>
        </Card>
      </div>
    </div>
  );
}
