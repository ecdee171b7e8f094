import "server-only";
import { fromDay, type Stored, toDay } from "@/lib/data/core/columns";
import { db, type Tx } from "@/lib/data/core/db";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { isId, newId } from "@/lib/data/core/new-id";
import { getRevision, keepRevision } from "@/lib/data/core/revisions";
import type { UserId } from "@/lib/domain/basics/user";
import type { CreditReporting, LenderKind, Negotiability, ReportingSource } from "@/lib/domain/debts/lender";
import type { LenderFacts, LenderWords } from "@/lib/domain/debts/lender-facts";
import { directoryLender, LENDER_DIRECTORY_AS_OF } from "@/lib/reference/lenders/directory";
import type { Lender } from "@/prisma/generated/client";

/** A lender as screens show it. `name` and `legalName` come from the user's words, else from the directory. */
export type LenderView = LenderFacts & {
  id: string;
  version: number;
  directoryKey: string | null;
  name: string;
  nameEn: string;
  isSample: boolean;
};

export const NO_LENDER_WORDS: LenderWords = { brand: "", legalName: "", hotline: "", hotlineSource: "", note: "" };

/** What a view takes of a lender. */
type LenderRow = Stored<Omit<Lender, "userId" | "importBatchId" | "createdAt">>;

/** Opens a row into its view. */
export function lenderView(seal: UserSeal, row: LenderRow): LenderView {
  const words = seal.open<LenderWords>("Lender", row.id, row.sealed);
  const entry = row.directoryKey === null ? null : directoryLender(row.directoryKey);
  return {
    ...words,
    id: row.id,
    version: row.version,
    directoryKey: row.directoryKey,
    name: words.brand || entry?.brand || words.legalName,
    nameEn: words.brand || entry?.brandEn || words.legalName,
    legalName: words.legalName || entry?.legalName || "",
    kind: row.kind as LenderKind,
    creditReporting: row.creditReporting as CreditReporting,
    reportingSource: row.reportingSource as ReportingSource | null,
    reportingAsOf: toDay(row.reportingAsOf),
    negotiability: row.negotiability as Negotiability,
    isSample: row.isSample,
  };
}

/** All lenders of the user that have a name or a place in the directory, by name. */
export async function listLenders(userId: UserId): Promise<LenderView[]> {
  const [seal, rows] = await Promise.all([sealFor(userId), db().lender.findMany({ where: { userId } })]);
  return rows.map((row) => lenderView(seal, row)).sort((a, b) => a.name.localeCompare(b.name, "zh-CN"));
}

/** One lender, or null when it is not there or someone else's. */
export async function getLender(userId: UserId, lenderId: string): Promise<LenderView | null> {
  if (!isId(lenderId)) return null;
  const row = await db().lender.findUnique({ where: { id_userId: { id: lenderId, userId } } });
  return row && lenderView(await sealFor(userId), row);
}

/** Who a new debt is owed to: a lender that is recorded, one of the directory, or one of the user's own. */
export type LenderChoice = { lenderId: string } | { directoryKey: string } | { own: LenderFacts; isSample?: boolean };

/**
 * The id of the chosen lender, made inside the transaction where it does not exist; `importBatchId` names the import that
 * makes it. Null when it is not there.
 */
export async function ensureLender(
  tx: Tx,
  userId: UserId,
  seal: UserSeal,
  choice: LenderChoice,
  importBatchId: string | null = null,
): Promise<string | null> {
  if ("lenderId" in choice) {
    if (!isId(choice.lenderId)) return null;
    const row = await tx.lender.findUnique({
      where: { id_userId: { id: choice.lenderId, userId } },
      select: { id: true },
    });
    return row?.id ?? null;
  }
  if ("own" in choice)
    return insertLender(tx, userId, seal, choice.own, { isSample: choice.isSample ?? false, importBatchId });
  const entry = directoryLender(choice.directoryKey);
  if (!entry) return null;
  const known = await tx.lender.findFirst({
    where: { userId, directoryKey: entry.key, isSample: false },
    select: { id: true },
  });
  if (known) return known.id;
  const { kind, creditReporting, key: directoryKey } = entry;
  const isKnown = creditReporting !== "unknown";
  const facts: LenderFacts = {
    ...NO_LENDER_WORDS,
    kind,
    creditReporting,
    reportingSource: isKnown ? "directory" : null,
    reportingAsOf: isKnown ? LENDER_DIRECTORY_AS_OF : null,
    negotiability: "unknown",
  };
  return insertLender(tx, userId, seal, facts, { directoryKey, importBatchId });
}

async function insertLender(
  tx: Tx,
  userId: UserId,
  seal: UserSeal,
  facts: LenderFacts,
  extra: { directoryKey?: string; isSample?: boolean; importBatchId: string | null },
): Promise<string> {
  const id = newId();
  await tx.lender.create({ data: { id, userId, ...extra, ...lenderColumns(seal, id, facts) } });
  return id;
}

function lenderColumns(seal: UserSeal, id: string, facts: LenderFacts) {
  const { kind, creditReporting, reportingSource, reportingAsOf, negotiability, ...words } = facts;
  const sealed = seal.seal("Lender", id, words satisfies LenderWords);
  return {
    kind,
    creditReporting,
    reportingSource,
    reportingAsOf: fromDay(reportingAsOf),
    negotiability,
    sealed,
  };
}

/** Saves what the user knows of a lender, if nobody saved meanwhile. What it said before is kept. */
export async function updateLender(
  userId: UserId,
  lenderId: string,
  version: number,
  facts: LenderFacts,
): Promise<"saved" | "stale" | "not_found"> {
  if (!isId(lenderId)) return "not_found";
  const seal = await sealFor(userId);
  return db().$transaction(async (tx) => {
    const row = await tx.lender.findUnique({ where: { id_userId: { id: lenderId, userId } } });
    if (!row) return "not_found";
    const { count } = await tx.lender.updateMany({
      where: { id: lenderId, userId, version },
      data: { ...lenderColumns(seal, lenderId, withOwnWords(facts, row.directoryKey)), version: { increment: 1 } },
    });
    if (count === 0) return "stale";
    await keepRevision(tx, userId, seal, {
      subject: "Lender",
      subjectId: lenderId,
      version,
      before: lenderView(seal, row),
    });
    return "saved";
  });
}

/** Words that only repeat the directory are not the user's own: left empty, they follow the directory and its languages. */
function withOwnWords(facts: LenderFacts, directoryKey: string | null): LenderFacts {
  const entry = directoryKey === null ? null : directoryLender(directoryKey);
  if (!entry) return facts;
  const isDirectoryName = facts.brand === entry.brand || facts.brand === entry.brandEn;
  return {
    ...facts,
    brand: isDirectoryName ? "" : facts.brand,
    legalName: facts.legalName === entry.legalName ? "" : facts.legalName,
  };
}

/** Puts back what the lender said before its last edit; that too is an edit and can be undone. */
export async function undoLenderEdit(userId: UserId, lenderId: string): Promise<"saved" | "stale" | "not_found"> {
  const lender = await getLender(userId, lenderId);
  if (!lender) return "not_found";
  const before = await getRevision<LenderView>(userId, await sealFor(userId), "Lender", lenderId, lender.version - 1);
  return before ? updateLender(userId, lenderId, lender.version, factsOf(before)) : "not_found";
}

/** Only what is stored of a view. */
function factsOf(view: LenderView): LenderFacts {
  const { kind, creditReporting, reportingSource, reportingAsOf, negotiability } = view;
  const { brand, legalName, hotline, hotlineSource, note } = view;
  const words = { brand, legalName, hotline, hotlineSource, note };
  return { kind, creditReporting, reportingSource, reportingAsOf, negotiability, ...words };
}
