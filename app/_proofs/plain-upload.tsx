import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import type { ProofPlace } from "@/lib/data/proofs/proof-places";
import type { ProofKind } from "@/lib/domain/settlement/proof-kind";
import { PROOF_ACCEPT } from "@/lib/proofs/file-types";

type PlainUploadProps = { place: ProofPlace; back: Route; kind?: ProofKind | undefined };

/** What the uploader's form sends without script. The file comes last: by then the server knows where it belongs. */
export function PlainUpload({ place, back, kind }: PlainUploadProps) {
  const t = useTranslations("upload");
  const { debtId, contactId, paymentId, checklist } = place;
  const said = { _key: randomUUID(), back, kind, debtId, contactId, paymentId, ...checklist };
  return (
    <>
      {Object.entries(said).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <noscript>
        <div className="flex flex-wrap items-center gap-2.5">
          <input
            type="file"
            name="file"
            multiple
            accept={PROOF_ACCEPT}
            aria-label={t("pick")}
            className="min-h-11 min-w-0 max-w-full flex-1 py-2"
          />
          <Button look="main">{t("submit")}</Button>
        </div>
      </noscript>
    </>
  );
}
