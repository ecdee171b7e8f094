import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { VersionField } from "@/app/_ui/forms/version-field";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { DraftNotice } from "@/app/(app)/debts/draft-notice";
import type { FormState } from "@/lib/actions/form-state";
import { requireUser } from "@/lib/auth/session";
import { getDraft } from "@/lib/data/core/drafts";
import { getLender, type LenderView } from "@/lib/data/debts/lenders";
import { saveLenderAction } from "./actions";
import { LenderFields } from "./lender-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lender_form"))("title") };
}

type EditLenderPageProps = {
  params: Promise<{ lenderId: string }>;
  searchParams: Promise<Record<string, unknown>>;
};

/** What the user knows of a lender. `from` in the address names the debt to go back to. */
export default async function EditLenderPage({ params, searchParams }: EditLenderPageProps) {
  const user = await requireUser();
  const lender = await getLender(user.id, (await params).lenderId);
  if (!lender) notFound();
  const { from, fresh } = await searchParams;
  const draft = fresh === undefined ? await getDraft(user.id, `lender:${lender.id}:edit`) : null;
  const debtId = typeof from === "string" ? from : "";
  return <EditLender lender={lender} debtId={debtId} initial={draft ? { values: draft } : {}} />;
}

function EditLender({ lender, debtId, initial }: { lender: LenderView; debtId: string; initial: FormState }) {
  const t = useTranslations("lender_form");
  const tForm = useTranslations("debt_form");
  const tDebts = useTranslations("debts");
  const isEnglish = useLocale() === "en";
  const back = (debtId === "" ? "/debts" : `/debts/${encodeURIComponent(debtId)}`) as Route;
  const name = isEnglish ? lender.nameEn : lender.name;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t("title")}
        crumb={{ href: back, label: debtId === "" ? tDebts("title") : name }}
        lead={t("lead")}
      />
      <Form action={saveLenderAction} initial={initial} className="grid gap-4">
        <input type="hidden" name="_form" value={`lender:${lender.id}:edit`} />
        <input type="hidden" name="lenderId" value={lender.id} />
        <input type="hidden" name="debtId" value={debtId} />
        <VersionField version={lender.version} />
        {/* Inside: without JavaScript React finds a refused form again by its place on the page. */}
        {initial.values && (
          <DraftNotice saved={`/lenders/${lender.id}/edit?from=${encodeURIComponent(debtId)}&fresh`} />
        )}
        <Card>
          <div className="grid gap-5">
            <LenderFields lender={lender} name={name} />
          </div>
        </Card>
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton look="main" pending={tForm("sending")}>
            {tForm("save")}
          </SubmitButton>
          <TextLink href={back}>{tForm("cancel")}</TextLink>
        </div>
      </Form>
    </div>
  );
}
