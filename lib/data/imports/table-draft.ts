import "server-only";
import { createHash } from "node:crypto";
import { dropDraft, getDraft, saveDraft } from "@/lib/data/core/drafts";
import type { UserId } from "@/lib/domain/basics/user";
import type { ImportKind } from "@/lib/domain/import/import-columns";

/** A table that was put in and not imported yet. Its digest tells whether it is still the one that was looked at. */
export type TableDraft = { text: string; fileName: string; digest: string };

const formOf = (kind: ImportKind) => `import:${kind}`;

/** Keeps a table until it is imported, so that it can be looked at and mended without being sent again. */
export async function keepTable(userId: UserId, kind: ImportKind, table: Omit<TableDraft, "digest">): Promise<void> {
  await saveDraft(userId, formOf(kind), { text: [table.text], fileName: [table.fileName] });
}

/** The table that was put in last, within a week; null when there is none. */
export async function getTable(userId: UserId, kind: ImportKind): Promise<TableDraft | null> {
  const draft = await getDraft(userId, formOf(kind));
  const text = draft?.text?.[0];
  if (text === undefined) return null;
  const digest = createHash("sha256").update(text).digest("base64url");
  return { text, fileName: draft?.fileName?.[0] ?? "", digest };
}

/** Forgets it, once it was imported. */
export async function dropTable(userId: UserId, kind: ImportKind): Promise<void> {
  await dropDraft(userId, formOf(kind));
}
