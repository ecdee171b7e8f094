/** From the bottom to the top, each paler than the one below it; every other one has a texture, so that no colour is needed. */
const FILLS = ["fill-s1", "fill-s2", "fill-s3", "fill-s4", "fill-s5"] as const;
const REST = "fill-sunk";

type Texture = "none" | "stripes" | "dots" | "hatch";
const TEXTURES: readonly Texture[] = ["none", "stripes", "none", "dots", "none"];

export type BandPlace = { place: number; isRest: boolean };

export function bandFill({ place, isRest }: BandPlace): string {
  return isRest ? REST : (FILLS[place] ?? REST);
}

/** The texture of a band as a paint of the picture with this id; null where it has none. */
export function bandTexture(chartId: string, { place, isRest }: BandPlace): string | null {
  const texture = isRest ? "hatch" : (TEXTURES[place] ?? "hatch");
  return texture === "none" ? null : `url(#${chartId}-${texture})`;
}

/** The textures, once in each picture. */
export function BandTextures({ chartId }: { chartId: string }) {
  const square = { width: 7, height: 7, patternUnits: "userSpaceOnUse" } as const;
  return (
    <defs>
      <pattern id={`${chartId}-stripes`} {...square}>
        <path d="M-1 8 8 -1M-4 4 4 -4M3 11 11 3" className="stroke-paper" strokeWidth="1.2" />
      </pattern>
      <pattern id={`${chartId}-dots`} {...square}>
        <circle cx="3.5" cy="3.5" r="1.2" className="fill-s1" />
      </pattern>
      <pattern id={`${chartId}-hatch`} {...square}>
        <path d="M-1 -1 8 8M-4 3 4 11M3 -4 11 4" className="stroke-edge" strokeWidth="1" />
      </pattern>
    </defs>
  );
}

/** How a band looks, beside its name. */
export function BandSwatch({ chartId, ...band }: { chartId: string } & BandPlace) {
  const texture = bandTexture(chartId, band);
  return (
    <svg aria-hidden="true" width="22" height="14" className="mt-1 flex-none">
      <rect x="0.5" y="0.5" width="21" height="13" rx="3" className={`stroke-edge ${bandFill(band)}`} />
      {texture && <rect x="1" y="1" width="20" height="12" rx="3" fill={texture} />}
    </svg>
  );
}
