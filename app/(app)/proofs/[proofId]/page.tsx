import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { tileWords } from "@/app/_proofs/tile-words";
import { MaskToggle } from "@/app/_shell/mask-toggle";
import { savesIn } from "@/app/_ui/forms/saves";
import { isMasked } from "@/app/_ui/mask";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { ProofNotice, RestoreForm } from "@/app/(app)/proofs/proof-notices";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getDraft } from "@/lib/data/core/drafts";
import { listDebts } from "@/lib/data/debts/debts";
import { getProof } from "@/lib/data/proofs/proofs";
import { listSettlements } from "@/lib/data/settlement/settlements";
import { FileCard } from "./file-card";
import { FingerprintCard } from "./fingerprint-card";
import { MoveCard } from "./move-card";
import { RemoveCard } from "./remove-card";
import { ShowCard } from "./show-card";
import { WordsCard } from "./words-card";

export async function generateMetadata(): Promise<Metadata> {
  // Its name stays out of the title: it would stand in the browser's history and on shared screens.
  return { title: (await getTranslations("proofs.page"))("title") };
}

type ProofPageProps = { params: Promise<{ proofId: string }>; searchParams: Promise<Record<string, unknown>> };

/** One proof: what it shows, what it is, where it belongs, and how to get the original. */
export default async function ProofPage({ params, searchParams }: ProofPageProps) {
  const user = await requireUser();
  const [{ proofId }, query] = await Promise.all([params, searchParams]);
  const proof = await getProof(user.id, proofId);
  if (!proof) notFound();
  const [masked, draft, settlements, ...lists] = await Promise.all([
    isMasked(),
    getDraft(user.id, `proof:${proof.id}:words`),
    listSettlements(user.id),
    listDebts(user.id, { archived: false }),
    listDebts(user.id, { archived: true }),
  ]);
  const debts = lists.flat();
  const [t, words] = await Promise.all([getTranslations("proofs"), tileWords(debts)]);
  const isRemoved = proof.removedAt !== null;
  const saves = savesIn(query);
  return (
    <>
      <PageHeader title={<bdi>{proof.name}</bdi>} crumb={{ href: "/proofs", label: t("crumb") }}>
        <MaskToggle masked={masked} />
      </PageHeader>
      {isRemoved ? (
        <div className="mb-4">
          <Notice action={<RestoreForm proofId={proof.id}>{t("page.restore")}</RestoreForm>}>
            {t("page.removed")}
          </Notice>
        </div>
      ) : (
        <ProofNotice note={query.note} />
      )}
      <div className="grid items-start gap-4 desk:gap-5 wide:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 gap-4 desk:gap-5">
          {!isRemoved && <ShowCard proof={proof} masked={masked} />}
          <FileCard proof={proof} where={words.whereOf(proof)} user={user} today={today(user.timeZone)} />
          <FingerprintCard sha256={proof.sha256} />
        </div>
        <div className="grid min-w-0 gap-4 desk:gap-5">
          {!isRemoved && (
            <MoveCard
              proof={proof}
              debts={debts}
              settlements={settlements}
              where={words.whereOf(proof)}
              saves={saves}
            />
          )}
          <WordsCard proof={proof} initial={draft ? { values: draft } : {}} saves={saves} />
          {!isRemoved && <RemoveCard proofId={proof.id} />}
        </div>
      </div>
    </>
  );
}
