import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { SignedInUser } from "@/lib/auth/session";
import { markSampleProofs, sampleFilePlaces } from "@/lib/data/samples/sample-proofs";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import { getSettlement } from "@/lib/data/settlement/settlements";
import type { Paper } from "@/lib/documents/pdf/paper";
import { setPdf } from "@/lib/documents/pdf/set-pdf";
import { phrasesOf, type Words } from "@/lib/documents/words";
import { toneWav } from "@/lib/proofs/tone-wav";
import { receiveProof } from "@/lib/proofs/upload";

const RECORDING_SECONDS = 4;

/** Puts two invented files beside the sample's debts: the certificate of a settled one, and the recording of the night call. */
export async function keepSampleFiles(user: SignedInUser): Promise<void> {
  const places = await sampleFilePlaces(user.id);
  const settlement = places && (await getSettlement(user.id, places.settlementId));
  if (!places || !settlement) return;
  const words: Words = { t: await getTranslations(), locale: await getLocale() };
  const { t } = words;
  const file = { note: "", declaredSize: null, declaredSha256: null };
  const checklist = { settlementId: settlement.id, code: "certificate" };
  const certificate = await receiveProof(
    user.id,
    {
      ...file,
      uploadKey: `sample-certificate-${settlement.id}`,
      name: t("sample.file.certificate_name"),
      kind: "certificate",
      place: { checklist },
    },
    setPdf(certificatePaper(settlement, words)),
  );
  const recording = await receiveProof(
    user.id,
    {
      ...file,
      uploadKey: `sample-recording-${places.contactId}`,
      name: t("sample.file.recording_name"),
      kind: "recording",
      place: { contactId: places.contactId },
    },
    once(toneWav(RECORDING_SECONDS)),
  );
  const kept = [certificate, recording].flatMap((proof) => ("id" in proof ? [proof.id] : []));
  const rests = "id" in recording ? { complaintId: places.complaintId, proofId: recording.id } : null;
  await markSampleProofs(user.id, kept, rests);
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** A certificate as lenders write them, with what the settlement says; every name in it is invented. */
function certificatePaper({ certificate, settledOn }: SettlementView, words: Words): Paper {
  const { t, locale } = words;
  const { day, money } = phrasesOf(words);
  const fact = (name: "lender" | "borrower" | "number" | "on" | "amount" | "says", detail: string) => ({
    term: t(`sample.file.${name}`),
    detail,
  });
  return {
    language: locale,
    title: t("sample.file.title"),
    brand: t("sample.file.issuer"),
    head: t("sample.file.title"),
    foot: t("sample.file.invented"),
    day: settledOn,
    blocks: [
      {
        kind: "facts",
        facts: [
          fact("lender", certificate?.lender ?? ""),
          fact("borrower", certificate?.borrower ?? ""),
          fact("number", certificate?.number ?? ""),
          fact("on", day(certificate?.on ?? settledOn)),
          fact("amount", money(certificate?.amount ?? null)),
          fact("says", t("sample.file.all_settled")),
        ],
      },
    ],
  };
}
