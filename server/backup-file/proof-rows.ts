import type { StoredProof } from "@/server/stored-proofs/stored-proof";
import type { Row, TableStart } from "./format";

/**
 * Gathers from the rows of a backup what is needed to check its files: the proofs, and the wrapped keys of their users. Whoever
 * was leaving has neither key nor files in it.
 */
export type ProofRows = { take(table: TableStart, row: Row): void; proofs(): StoredProof[] };

export function gatherProofRows(): ProofRows {
  const proofs: Omit<StoredProof, "dataKey">[] = [];
  const dataKeys = new Map<string, NonNullable<StoredProof["dataKey"]>>();
  const leaving = new Set<string>();
  return {
    take: (table, row) => {
      const value = (name: string) => row[table.columns.findIndex((column) => column.name === name)] ?? "";
      if (table.name === "User") {
        if (value("leavingAt") !== "") leaving.add(value("id"));
      } else if (table.name === "DataKey") {
        dataKeys.set(value("userId"), { keyId: value("keyId"), wrapped: bytesOf(value("wrapped")) });
      } else if (table.name === "Proof") {
        proofs.push({
          id: value("id"),
          userId: value("userId"),
          sizeBytes: Number(value("sizeBytes")),
          sha256: value("sha256"),
          storageKey: value("storageKey"),
          previewKey: value("previewKey") || null,
          wrappedKey: bytesOf(value("wrappedKey")),
        });
      }
    },
    proofs: () =>
      proofs
        .filter(({ userId }) => !leaving.has(userId))
        .map((proof) => ({ ...proof, dataKey: dataKeys.get(proof.userId) ?? null })),
  };
}

/** PostgreSQL writes bytes as \\x and hexadecimal digits. */
function bytesOf(text: string): Buffer {
  return Buffer.from(text.slice(2), "hex");
}
