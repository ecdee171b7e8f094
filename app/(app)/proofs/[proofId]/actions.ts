"use server";

import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { savedAddress } from "@/app/_ui/forms/saves";
import { currentTexts } from "@/app/(app)/debts/current-texts";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { getProof, moveProof, setProofRemoved, updateProof } from "@/lib/data/proofs/proofs";
import { proofIdSchema, proofMoveSchema, proofWordsSchema } from "@/lib/schemas/proof";

/** Saves name, kind and note. When they changed meanwhile, both versions are shown and nothing typed is lost. */
export const saveProofAction = formAction(proofWordsSchema, async ({ user, input }) => {
  const { proofId, version, ...words } = input;
  const outcome = await updateProof(user.id, proofId, words, version);
  if (outcome !== "stale") return shown(outcome, savedAddress(pageOf(proofId), "saved", version));
  const stored = await getProof(user.id, proofId);
  if (!stored) return { refused: "not_found" };
  const [t, tForm] = await Promise.all([getTranslations("proofs.kind"), getTranslations("debt_form")]);
  const textsOf = ({ name, note, kind }: typeof words) => ({ name, note, kind: t(kind) });
  const differing = currentTexts(textsOf(stored), textsOf(words), tForm("stored_empty"));
  return { refused: "stale", current: { ...differing, version: String(stored.version) } };
});

/** Puts a proof with another debt or closing item, or back among those to be sorted. */
export const moveProofAction = formAction(proofMoveSchema, async ({ user, input: { proofId, version, place } }) => {
  if (place === null) return shown("saved", pageOf(proofId));
  const outcome = await moveProof(user.id, proofId, place, version);
  if (outcome !== "stale") return shown(outcome, savedAddress(pageOf(proofId), "moved", version));
  const stored = await getProof(user.id, proofId);
  return stored ? { refused: "stale", current: { version: String(stored.version) } } : { refused: "not_found" };
});

/** Takes a proof out of every list. Its file is kept for 30 days, so that it can be brought back. */
export const removeProofAction = formAction(proofIdSchema, async ({ user, input: { proofId } }) =>
  shown(await setProofRemoved(user.id, proofId, true), `/proofs?note=removed&entry=${encodeURIComponent(proofId)}`),
);

export const restoreProofAction = formAction(proofIdSchema, async ({ user, input: { proofId } }) =>
  shown(await setProofRemoved(user.id, proofId, false), `${pageOf(proofId)}?note=restored`),
);

function pageOf(proofId: string): string {
  return `/proofs/${encodeURIComponent(proofId)}`;
}

function shown(outcome: "saved" | "stale" | "not_found", address: string): FormOutcome {
  return outcome === "saved" ? { redirectTo: address as Route } : { refused: outcome };
}
