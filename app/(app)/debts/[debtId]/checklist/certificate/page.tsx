import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { UploadNotice } from "@/app/_proofs/upload-notice";
import { isMasked } from "@/app/_ui/mask";
import { PageHeader } from "@/app/_ui/page-header";
import { checklistPage } from "@/app/(app)/debts/[debtId]/checklist/checklist-page";
import { requireUser } from "@/lib/auth/session";
import { getDraft } from "@/lib/data/core/drafts";
import { getDebtRecord } from "@/lib/data/debts/debt-records";
import { getDebt } from "@/lib/data/debts/debts";
import { listProofs } from "@/lib/data/proofs/proofs";
import { certificateFindingsOf } from "@/lib/data/settlement/settled-debts";
import { isOpenStage } from "@/lib/domain/debts/debt";
import { endsDebt } from "@/lib/domain/settlement/settlement";
import { CertificateForm, certificateFormName } from "./certificate-form";
import { FindingsCard } from "./findings-card";
import { PickFile } from "./pick-file";
import { NOTHING_WRITTEN, readFile } from "./read-file";
import { RecordCard } from "./record-card";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settle.check"))("title") };
}

type CertificatePageProps = { params: Promise<{ debtId: string }>; searchParams: Promise<Record<string, unknown>> };

/** What a settlement certificate says, beside the record. */
export default async function CertificatePage({ params, searchParams }: CertificatePageProps) {
  const user = await requireUser();
  const [{ debtId }, query] = await Promise.all([params, searchParams]);
  const debt = await getDebt(user.id, debtId);
  if (!debt || isOpenStage(debt.stage)) notFound();
  const [{ settlements }, draft, proofs, masked] = await Promise.all([
    getDebtRecord(user.id, debt.id),
    query.fresh === undefined ? getDraft(user.id, certificateFormName(debt.id)) : null,
    listProofs(user.id, { debtId: debt.id }),
    isMasked(),
  ]);
  const settlement = settlements.find(({ outcome }) => endsDebt(outcome));
  if (!settlement) notFound();
  const pdfs = proofs.filter(({ family }) => family === "pdf");
  const picked = pdfs.find(({ id }) => id === query.proof);
  if (query.proof !== undefined && !picked) notFound();
  const read = picked ? await readFile(user.id, picked) : null;
  const findings = certificateFindingsOf(debt, settlement);
  // What was read from a file that was just picked comes before what was typed some time ago.
  const initial = { key: randomUUID(), ...(draft && !read ? { values: draft } : {}) };
  return (
    <>
      <Header debtId={debt.id} />
      <UploadNotice uploaded={query.uploaded} refused={query.refused} />
      <div className="grid items-start gap-4 desk:gap-5 wide:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 gap-4 desk:gap-5">
          {findings && query.checked !== undefined && <FindingsCard findings={findings} settlement={settlement} />}
          <CertificateForm
            key={picked?.id ?? ""}
            settlement={settlement}
            filled={read?.certificate ?? settlement.certificate ?? NOTHING_WRITTEN}
            initial={initial}
          />
          {findings && query.checked === undefined && <FindingsCard findings={findings} settlement={settlement} />}
        </div>
        <div className="grid min-w-0 gap-4 desk:gap-5 max-wide:order-first">
          <RecordCard debt={debt} settlement={settlement} masked={masked} />
          <PickFile settlement={settlement} pdfs={pdfs} read={read} />
        </div>
      </div>
    </>
  );
}

function Header({ debtId }: { debtId: string }) {
  const t = useTranslations("settle");
  return (
    <PageHeader
      title={t("check.title")}
      crumb={{ href: checklistPage(debtId), label: t("list.title") }}
      lead={t("check.lead")}
    />
  );
}
