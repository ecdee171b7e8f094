import { dayAt } from "@/lib/clock";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import { formatSize } from "@/lib/format/size";
import { downloadName } from "@/lib/proofs/file-types";
import { newNames } from "./file-names";
import type { Block } from "./pdf/paper";
import { phrasesOf, type Words } from "./words";

/** A proof and its name in the ZIP, the folder before it. */
export type ListedFile = { proof: ProofView; path: string };

/** The originals, numbered in the order given, so that a paper can speak of "file 3"; each name is safe and given once. */
export function listFiles(proofs: readonly ProofView[], folder: string, { t }: Words): ListedFile[] {
  const give = newNames();
  const digits = Math.max(2, String(proofs.length).length);
  return proofs.map((proof, place) => {
    const name = proof.name.trim() === "" ? t(`proofs.kind.${proof.kind}`) : proof.name;
    const number = String(place + 1).padStart(digits, "0");
    return { proof, path: `${folder}/${give(`${number} ${downloadName(name, proof.type)}`)}` };
  });
}

/** The list of originals with their SHA-256, and what such a number proves. */
export function fileBlocks(files: readonly ListedFile[], none: string, timeZone: string, words: Words): Block[] {
  const { t } = words;
  const { day } = phrasesOf(words);
  if (files.length === 0) return [{ kind: "paragraph", text: none }];
  return [
    {
      kind: "table",
      columns: [
        { header: t("settled_file.files.name"), share: 7.2 },
        { header: t("settled_file.files.kind"), share: 2.8 },
      ],
      rows: files.map(({ proof, path }) => [
        { text: path, note: proof.sha256 },
        {
          text: t(`proofs.kind.${proof.kind}`),
          note: t("settled_file.files.added", {
            day: day(dayAt(proof.createdAt, timeZone)),
            size: formatSize(proof.sizeBytes),
          }),
        },
      ]),
    },
    { kind: "note", text: [t("settled_file.hash.proves"), t("settled_file.hash.does_not")].join("\n") },
  ];
}

/** The oldest first. */
export function byAge(proofs: readonly ProofView[]): ProofView[] {
  return proofs.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
}
