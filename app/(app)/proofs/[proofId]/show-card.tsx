import { Download } from "lucide";
import { useTranslations } from "next-intl";
import { showsPreview } from "@/app/_proofs/tile-data";
import { buttonClass } from "@/app/_ui/button-style";
import { Card } from "@/app/_ui/card";
import { Icon } from "@/app/_ui/icon";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import { formatSize } from "@/lib/format/size";

/** What a proof shows or sounds like, and the way to the original, which is only ever downloaded. */
export function ShowCard({ proof, masked }: { proof: ProofView; masked: boolean }) {
  const t = useTranslations("proofs.page");
  return (
    <Card>
      {proof.family === "audio" ? <Audio proof={proof} /> : <Picture proof={proof} masked={masked} />}
      <a href={`/api/proofs/${proof.id}/file`} download className={`${buttonClass({ look: "main" })} mt-3.5`}>
        <Icon of={Download} />
        {t("download")}
        <span className="num font-normal whitespace-nowrap">{formatSize(proof.sizeBytes)}</span>
      </a>
      {proof.family === "image" && <p className="mt-2.5 text-small text-ink-2">{t("location")}</p>}
    </Card>
  );
}

function Picture({ proof, masked }: { proof: ProofView; masked: boolean }) {
  const t = useTranslations("proofs.page");
  if (!showsPreview(proof)) return <p className="text-ink-2">{t("no_preview")}</p>;
  return (
    <figure className="grid gap-2">
      {/* A frame of one height: the page does not jump when the picture arrives. */}
      <span className="grid h-[min(60vh,34rem)] place-items-center overflow-hidden rounded-control bg-sunk">
        <picture>
          <img
            src={`/api/proofs/${proof.id}/preview`}
            alt={masked ? t("preview_veiled") : t("preview")}
            className={`max-h-[min(60vh,34rem)] max-w-full ${masked ? "blur-lg" : ""}`}
          />
        </picture>
      </span>
      <figcaption className="text-small text-ink-2">
        {masked ? t("preview_veiled") : t(proof.family === "pdf" ? "preview_first" : "preview_note")}
      </figcaption>
    </figure>
  );
}

function Audio({ proof: { id, type } }: { proof: ProofView }) {
  const t = useTranslations("proofs.page");
  if (type === "audio/amr") return <p className="text-ink-2">{t("audio_none")}</p>;
  return (
    // biome-ignore lint/a11y/useMediaCaption: nobody has written down what is said in a person's own recording.
    <audio controls preload="metadata" src={`/api/proofs/${id}/audio`} aria-label={t("audio")} className="w-full" />
  );
}
