import { useTranslations } from "next-intl";
import { Money } from "@/app/_ui/money";
import { type Fen, NO_FEN } from "@/lib/domain/basics/money";

const WIDTH = 1000;
const HEIGHT = 36;

type ClaimBarProps = { claimed: Fen; inside: Fen; masked: boolean };

/**
 * The claim as a length: filled up to the ceiling, only outlined and hatched beyond it, so that it reads without colour.
 * While amounts are hidden there is no scale, and the bar shows that there are two parts but not how large they are.
 */
export function ClaimBar({ claimed, inside, masked }: ClaimBarProps) {
  const t = useTranslations("rates.split");
  const mask = useTranslations("mask");
  if (claimed === 0) return null;
  const isAbove = inside < claimed;
  const part = isAbove ? (masked ? WIDTH / 2 : (inside / claimed) * WIDTH) : WIDTH;
  return (
    <figure className="mb-3.5">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t("bar")}
        className="block h-3 w-full overflow-hidden rounded-chip"
      >
        <pattern id="above-ceiling" width="14" height={HEIGHT} patternUnits="userSpaceOnUse">
          <rect width="14" height={HEIGHT} className="fill-sunk" />
          <rect width="5" height={HEIGHT} className="fill-edge" />
        </pattern>
        <rect x="0" y="0" width={part} height={HEIGHT} className="fill-s1" />
        {isAbove && <rect x={part + 3} y="0" width={WIDTH - part} height={HEIGHT} fill="url(#above-ceiling)" />}
      </svg>
      <figcaption className="mt-1 flex justify-between text-tiny text-ink-2">
        {masked ? (
          mask("chart")
        ) : (
          <>
            <Money fen={NO_FEN} masked={false} />
            <Money fen={claimed} masked={false} />
          </>
        )}
      </figcaption>
    </figure>
  );
}
