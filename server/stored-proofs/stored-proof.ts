import type { Client } from "pg";

const BATCH = 500;

/** A proof's row as far as its files are concerned. */
export type StoredProof = {
  id: string;
  userId: string;
  sizeBytes: number;
  sha256: string;
  storageKey: string;
  previewKey: string | null;
  wrappedKey: Uint8Array;
  /** The user's key, wrapped; null when it is gone, and with it what it sealed. */
  dataKey: { keyId: string; wrapped: Uint8Array } | null;
};

/** The two files that a proof can have. */
export type ProofPart = "original" | "preview";

/** The files of a proof by the keys under which they lie. */
export function filesOf({ storageKey, previewKey }: StoredProof): { part: ProofPart; key: string }[] {
  const original = { part: "original", key: storageKey } as const;
  return previewKey === null ? [original] : [original, { part: "preview", key: previewKey }];
}

/**
 * Every proof of every user, removed ones included, in batches; not those of somebody who is leaving, whose key is destroyed
 * and whose files are just being removed. A database from before there were proofs has none, one from before people could
 * leave has nobody who does.
 */
export async function* storedProofs(db: Client): AsyncGenerator<StoredProof[]> {
  const { rows: tables } = await db.query(`SELECT to_regclass('"Proof"') AS found`);
  if (tables[0]?.found === null) return;
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await db.query<Row>(
      `SELECT p.id, p."userId", p."sizeBytes"::text AS "sizeBytes", p.sha256, p."storageKey", p."previewKey", p."wrappedKey",
         k."keyId", k.wrapped FROM "Proof" p LEFT JOIN "DataKey" k ON k."userId" = p."userId"
         JOIN "User" u ON u.id = p."userId"
       WHERE p.id > $1 AND to_jsonb(u)->>'leavingAt' IS NULL ORDER BY p.id LIMIT ${BATCH}`,
      [after],
    );
    if (rows.length > 0) yield rows.map(proofOf);
    after = rows.at(-1)?.id ?? after;
    if (rows.length < BATCH) return;
  }
}

/** Whether a file belongs to a proof at this moment. */
export async function isInUse(db: Client, key: string): Promise<boolean> {
  const { rowCount } = await db.query('SELECT 1 FROM "Proof" WHERE "storageKey" = $1 OR "previewKey" = $1', [key]);
  return rowCount !== 0;
}

type Row = Omit<StoredProof, "sizeBytes" | "dataKey"> & {
  sizeBytes: string;
  keyId: string | null;
  wrapped: Buffer | null;
};

function proofOf({ sizeBytes, keyId, wrapped, ...proof }: Row): StoredProof {
  const dataKey = keyId === null || wrapped === null ? null : { keyId, wrapped };
  return { ...proof, sizeBytes: Number(sizeBytes), dataKey };
}
