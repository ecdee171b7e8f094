import { randomUUID } from "node:crypto";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Button, LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { savesIn } from "@/app/_ui/forms/saves";
import { SelectField } from "@/app/_ui/forms/select-field";
import { PageHeader } from "@/app/_ui/page-header";
import { complaintCaseOf } from "@/app/(app)/conduct/complaints/complaint-case";
import { ComplaintForm, complaintFormName } from "@/app/(app)/conduct/complaints/complaint-form";
import { requireUser } from "@/lib/auth/session";
import { getDraft } from "@/lib/data/core/drafts";
import { getLender, type LenderView, listLenders } from "@/lib/data/debts/lenders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("complaints.page.form"))("title_new") };
}

/** A new complaint: first about whom, because where it can go hangs on that; then the form. */
export default async function NewComplaintPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const user = await requireUser();
  const query = await searchParams;
  if (typeof query.lender !== "string" || query.lender === "") {
    return (
      <div className="max-w-3xl">
        <Top lender={null} />
        <WhichLender lenders={await listLenders(user.id)} />
      </div>
    );
  }
  const lender = await getLender(user.id, query.lender);
  if (!lender) notFound();
  const asked = [query.contact ?? []].flat().filter((id) => typeof id === "string");
  const [of, draft] = await Promise.all([
    complaintCaseOf(user.id, lender, null, asked),
    getDraft(user.id, complaintFormName(null)),
  ]);
  const isOfLender = draft?.lenderId?.[0] === lender.id;
  return (
    <div className="max-w-3xl">
      <Top lender={lender} />
      <ComplaintForm
        of={of}
        editing={null}
        saves={savesIn(query)}
        initial={{ key: randomUUID(), ...(draft && isOfLender ? { values: draft } : {}) }}
      />
    </div>
  );
}

function Top({ lender }: { lender: LenderView | null }) {
  const t = useTranslations("complaints.page");
  const locale = useLocale();
  return (
    <PageHeader
      title={t("form.title_new")}
      crumb={{ href: "/conduct/complaints" as Route, label: t("title") }}
      lead={lender ? <bdi>{locale === "en" ? lender.nameEn : lender.name}</bdi> : t("form.which_lead")}
    />
  );
}

function WhichLender({ lenders }: { lenders: readonly LenderView[] }) {
  const t = useTranslations("complaints.page.form");
  const tConduct = useTranslations("conduct.page");
  const locale = useLocale();
  if (lenders.length === 0) {
    return (
      <EmptyState text={t("none")}>
        <LinkButton href="/contacts/new" look="main">
          {tConduct("log")}
        </LinkButton>
      </EmptyState>
    );
  }
  return (
    <Card>
      <form action="/conduct/complaints/new" className="grid gap-5">
        <SelectField
          name="lender"
          label={t("which")}
          empty={t("pick")}
          options={lenders.map(({ id, name, nameEn }) => ({ value: id, label: locale === "en" ? nameEn : name }))}
        />
        <div>
          <Button look="main">{t("next")}</Button>
        </div>
      </form>
    </Card>
  );
}
