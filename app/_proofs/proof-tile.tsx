import type { Route } from "next";
import { Link } from "@/app/_ui/link";
import { ProofPicture } from "./proof-picture";
import type { TileData } from "./tile-data";

/** A proof in the grid. The whole tile is the target; its name is what is read aloud. */
export function ProofTile({ tile }: { tile: TileData }) {
  const { id, name, family, facts, where, isInInbox, hasPreview, isVeiled } = tile;
  return (
    <li className="relative grid min-w-0 content-start gap-1.5 rounded-card border border-line bg-paper p-2 pb-2.5">
      <ProofPicture id={id} family={family} hasPreview={hasPreview} isVeiled={isVeiled} />
      <div className="grid min-w-0 px-1">
        <Link
          href={`/proofs/${id}` as Route}
          className="-my-1.5 grid min-h-11 content-center py-1.5 font-medium after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
        >
          <bdi className="line-clamp-2 wrap-anywhere">{name}</bdi>
        </Link>
        <p className="text-tiny text-ink-2">{facts}</p>
        {where !== "" && (
          <p className={`truncate text-tiny ${isInInbox ? "text-accent" : "text-ink-2"}`}>
            <bdi>{where}</bdi>
          </p>
        )}
      </div>
    </li>
  );
}

/** The grid itself: two tiles side by side on a phone. */
export function ProofGrid({ tiles, label }: { tiles: readonly TileData[]; label: string }) {
  return (
    <ul
      aria-label={label}
      className="grid grid-cols-[repeat(auto-fill,minmax(min(9.5rem,100%),1fr))] gap-2.5 desk:grid-cols-[repeat(auto-fill,minmax(11.5rem,1fr))] desk:gap-3.5"
    >
      {tiles.map((tile) => (
        <ProofTile key={tile.id} tile={tile} />
      ))}
    </ul>
  );
}
