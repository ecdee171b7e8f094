import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { Link } from "@/app/_ui/link";
import { isMasked } from "@/app/_ui/mask";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import { formatSize } from "@/lib/format/size";
import { ProofPicture } from "./proof-picture";
import { showsPreview } from "./tile-data";

type ProofStripProps = { proofs: readonly ProofView[] };

/** The proofs of one place as a short list: what each is, with the way to its page. Nothing where there are none. */
export async function ProofStrip({ proofs }: ProofStripProps) {
  if (proofs.length === 0) return null;
  const [t, masked] = await Promise.all([getTranslations("proofs"), isMasked()]);
  return (
    <ul aria-label={t("strip")} className="min-w-0">
      {proofs.map((proof) => (
        <li key={proof.id} className="relative flex items-center gap-3 border-b border-line py-2 last:border-b-0">
          <ProofPicture id={proof.id} family={proof.family} hasPreview={showsPreview(proof)} isVeiled={masked} small />
          <span className="grid min-w-0 flex-1">
            <Link
              href={`/proofs/${proof.id}` as Route}
              className="-my-2.5 truncate py-2.5 after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
            >
              <bdi>{proof.name}</bdi>
            </Link>
            <span className="text-tiny text-ink-2">
              {t(`kind.${proof.kind}`)} · {formatSize(proof.sizeBytes)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
