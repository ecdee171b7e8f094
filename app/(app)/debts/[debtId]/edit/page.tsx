import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { lenderName } from "@/app/_order/debt-name";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { VersionField } from "@/app/_ui/forms/version-field";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { DraftNotice } from "@/app/(app)/debts/draft-notice";
import type { FormState } from "@/lib/actions/form-state";
import { requireUser } from "@/lib/auth/session";
import { getDraft } from "@/lib/data/core/drafts";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { getDebt } from "@/lib/data/debts/debts";
import { saveDebtAction } from "./actions";
import {
  ContractGroup,
  DaysGroup,
  MoneyGroup,
  NoteGroup,
  OthersGroup,
  PeopleGroup,
  PlanGroup,
  WhatGroup,
} from "./fact-groups";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("debt_form"))("title") };
}

type EditDebtPageProps = { params: Promise<{ debtId: string }>; searchParams: Promise<Record<string, unknown>> };

/** Every fact of a debt in calm groups; any of them may stay empty. */
export default async function EditDebtPage({ params, searchParams }: EditDebtPageProps) {
  const user = await requireUser();
  const debt = await getDebt(user.id, (await params).debtId);
  if (!debt) notFound();
  const isFresh = (await searchParams).fresh !== undefined;
  const draft = isFresh ? null : await getDraft(user.id, `debt:${debt.id}:edit`);
  return <EditDebt debt={debt} initial={draft ? { values: draft } : {}} />;
}

function EditDebt({ debt, initial }: { debt: DebtView; initial: FormState }) {
  const t = useTranslations("debt_form");
  const debtPage = `/debts/${debt.id}` as Route;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t("title")}
        crumb={{ href: debtPage, label: lenderName(debt, useLocale()) }}
        lead={t("lead")}
      />
      <Form action={saveDebtAction} initial={initial} className="grid gap-4">
        <input type="hidden" name="_form" value={`debt:${debt.id}:edit`} />
        <input type="hidden" name="debtId" value={debt.id} />
        <VersionField version={debt.version} />
        {/* Inside: without JavaScript React finds a refused form again by its place on the page. */}
        {initial.values && <DraftNotice saved={`${debtPage}/edit?fresh`} />}
        <WhatGroup debt={debt} />
        <MoneyGroup debt={debt} />
        <DaysGroup debt={debt} />
        <ContractGroup debt={debt} />
        <PlanGroup debt={debt} />
        <OthersGroup debt={debt} />
        <PeopleGroup debt={debt} />
        <NoteGroup debt={debt} />
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton look="main" pending={t("sending")}>
            {t("save")}
          </SubmitButton>
          <TextLink href={debtPage}>{t("cancel")}</TextLink>
        </div>
      </Form>
    </div>
  );
}
