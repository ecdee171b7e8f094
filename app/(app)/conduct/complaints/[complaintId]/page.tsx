import { randomUUID } from "node:crypto";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { savesIn } from "@/app/_ui/forms/saves";
import { PageHeader } from "@/app/_ui/page-header";
import { complaintCaseOf } from "@/app/(app)/conduct/complaints/complaint-case";
import { ComplaintForm, complaintFormName } from "@/app/(app)/conduct/complaints/complaint-form";
import { ComplaintNotice, RemoveComplaint, RemovedComplaint } from "@/app/(app)/conduct/complaints/complaint-notices";
import { EvidenceCard } from "@/app/(app)/conduct/complaints/evidence-card";
import { requireUser } from "@/lib/auth/session";
import type { ComplaintView } from "@/lib/data/conduct/complaint-view";
import { getComplaint } from "@/lib/data/conduct/complaints";
import { getDraft } from "@/lib/data/core/drafts";

export async function generateMetadata(): Promise<Metadata> {
  // The lender's name stays out of the title: it would stand in the browser's history and on shared screens.
  return { title: (await getTranslations("complaints.page.form"))("title_edit") };
}

type ComplaintPageProps = { params: Promise<{ complaintId: string }>; searchParams: Promise<Record<string, unknown>> };

/** One complaint, to be completed when it is filed and when an answer comes. */
export default async function ComplaintPage({ params, searchParams }: ComplaintPageProps) {
  const user = await requireUser();
  const [{ complaintId }, query] = await Promise.all([params, searchParams]);
  const complaint = await getComplaint(user.id, complaintId);
  if (!complaint) notFound();
  const [of, draft] = await Promise.all([
    complaintCaseOf(user.id, complaint.lender, complaint),
    getDraft(user.id, complaintFormName(complaint)),
  ]);
  return (
    <div className="max-w-3xl">
      <Top complaint={complaint} />
      {complaint.isRemoved ? <RemovedComplaint complaintId={complaint.id} /> : <ComplaintNotice note={query.note} />}
      <div className="grid gap-4">
        <ComplaintForm
          of={of}
          editing={complaint}
          saves={savesIn(query)}
          initial={{ key: randomUUID(), ...(draft ? { values: draft } : {}) }}
        />
        <EvidenceCard complaintId={complaint.id} />
        {!complaint.isRemoved && <RemoveComplaint complaintId={complaint.id} />}
      </div>
    </div>
  );
}

function Top({ complaint: { lender } }: { complaint: ComplaintView }) {
  const t = useTranslations("complaints.page");
  const locale = useLocale();
  return (
    <PageHeader
      title={<bdi>{locale === "en" ? lender.nameEn : lender.name}</bdi>}
      crumb={{ href: "/conduct/complaints" as Route, label: t("title") }}
      lead={t("form.title_edit")}
    />
  );
}
