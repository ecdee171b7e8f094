import { AudioLines, FileText, Image } from "lucide";
import { Icon } from "@/app/_ui/icon";
import type { ProofFamily } from "@/lib/domain/settlement/proof-type";

const ICONS = { image: Image, pdf: FileText, audio: AudioLines } as const;

type ProofPictureProps = { id: string; family: ProofFamily; hasPreview: boolean; isVeiled: boolean; small?: boolean };

/** A look at a proof in a frame that never changes its size; the sign of its family where there is no picture, or not yet. */
export function ProofPicture({ id, family, hasPreview, isVeiled, small = false }: ProofPictureProps) {
  const frame = small ? "size-12 rounded-control" : "aspect-4/3 w-full rounded-control";
  return (
    <span className={`relative grid flex-none place-items-center overflow-hidden bg-sunk text-ink-3 ${frame}`}>
      <Icon of={ICONS[family]} className={small ? "size-5" : "size-8"} />
      {/* Its height stays open: a browser then shows nothing, not a broken sign, where there turns out to be no picture. */}
      {hasPreview && (
        <picture className="contents">
          <img
            src={`/api/proofs/${id}/preview?size=small`}
            alt=""
            loading="lazy"
            decoding="async"
            className={`absolute inset-x-0 top-0 min-h-full w-full object-cover ${isVeiled ? "blur-sm" : ""}`}
          />
        </picture>
      )}
    </span>
  );
}
