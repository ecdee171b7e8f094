import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { UploadNotice } from "@/app/_proofs/upload-notice";
import { isMasked } from "@/app/_ui/mask";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { listDrafts } from "@/lib/data/core/drafts";
import { getDebtRecord } from "@/lib/data/debts/debt-records";
import { getDebt } from "@/lib/data/debts/debts";
import { listProofs } from "@/lib/data/proofs/proofs";
import { isOpenStage } from "@/lib/domain/debts/debt";
import { endsDebt } from "@/lib/domain/settlement/settlement";
import { ClosingList } from "./closing-list";
import { ItemNotice } from "./item-notice";
import { ListHeader } from "./list-header";
import { PreviewList } from "./preview-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settle.list"))("title") };
}

type ChecklistPageProps = { params: Promise<{ debtId: string }>; searchParams: Promise<Record<string, unknown>> };

/** What is left to do once a debt is settled; for an open one a look ahead. */
export default async function ChecklistPage({ params, searchParams }: ChecklistPageProps) {
  const user = await requireUser();
  const [{ debtId }, query] = await Promise.all([params, searchParams]);
  const debt = await getDebt(user.id, debtId);
  if (!debt) notFound();
  const [{ settlements }, drafts, proofs, masked] = await Promise.all([
    getDebtRecord(user.id, debt.id),
    listDrafts(user.id, `debt:${debt.id}:item:`),
    listProofs(user.id, { debtId: debt.id }),
    isMasked(),
  ]);
  const view = { debt, today: today(user.timeZone), masked };
  const settlement = isOpenStage(debt.stage) ? undefined : settlements.find(({ outcome }) => endsDebt(outcome));
  const initialOf = (form: string) => {
    const values = drafts[form];
    return { key: randomUUID(), ...(values ? { values } : {}) };
  };
  return (
    <div className="max-w-3xl">
      <ListHeader {...view} settlement={settlement ?? null} />
      {settlement && <ItemNotice note={query.note} item={query.item} settlement={settlement} />}
      <UploadNotice uploaded={query.uploaded} refused={query.refused} />
      {settlement ? (
        <ClosingList {...view} settlement={settlement} proofs={proofs} initialOf={initialOf} />
      ) : (
        <PreviewList debt={debt} today={view.today} />
      )}
    </div>
  );
}
