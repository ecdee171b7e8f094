import "server-only";
import { db } from "@/lib/data/core/db";
import type { UserId } from "@/lib/domain/basics/user";
import type { DebtRow } from "./debt-row";

/** A row as the database writes it into JSON: days and moments as text, sums as numbers, what is sealed in hexadecimal. */
type Sealed<Row> = Omit<Row, "sealed"> & { sealed: string };
type OfDebt<Key extends keyof DebtRow> = (DebtRow[Key] extends (infer Row)[] ? Row : never) & { debtId: string };

type Lists = {
  debts: Sealed<DebtRow & { lenderId: string }>[];
  lenders: Sealed<DebtRow["lender"]>[] | null;
  balances: OfDebt<"balanceUpdates">[] | null;
  demands: OfDebt<"demands">[] | null;
  flows: OfDebt<"cashFlows">[] | null;
  papers: Sealed<OfDebt<"courtPapers">>[] | null;
  offers: OfDebt<"offers">[] | null;
  agreements: OfDebt<"agreements">[] | null;
};

/**
 * The rows of all debts of a user, as DEBT_INCLUDE reads them one by one, in the order in which they were recorded. The first page
 * reads them each time, so each table is read once and not once for each debt, and the answer is one text: with two hundred
 * debts that takes the database and the program a third of the time. A test holds both ways to the same.
 */
export async function readDebtRows(userId: UserId, archived: boolean): Promise<DebtRow[]> {
  const [row] = await db().$queryRaw<{ lists: string | null }[]>`
    WITH d AS MATERIALIZED (
      SELECT * FROM "Debt" WHERE "userId" = ${userId}::uuid AND ("archivedAt" IS NOT NULL) = ${archived}
    )
    SELECT json_build_object(
      'debts', (SELECT json_agg(d ORDER BY d."id") FROM d),
      'lenders', (SELECT json_agg(l) FROM "Lender" l WHERE l."userId" = ${userId}::uuid),
      'balances', (SELECT json_agg(b) FROM d CROSS JOIN LATERAL (
        SELECT * FROM "BalanceUpdate" u
        WHERE u."debtId" = d."id" AND u."userId" = d."userId"
          AND NOT EXISTS (SELECT 1 FROM "BalanceUpdate" c WHERE c."correctsId" = u."id" AND c."userId" = u."userId")
        ORDER BY u."asOf" DESC, u."createdAt" DESC LIMIT 1
      ) b),
      'demands', (SELECT json_agg(x ORDER BY x."on", x."id") FROM "Demand" x
        WHERE x."userId" = ${userId}::uuid AND x."removedAt" IS NULL),
      'flows', (SELECT json_agg(x ORDER BY x."on", x."id") FROM "CashFlow" x
        WHERE x."userId" = ${userId}::uuid AND x."removedAt" IS NULL),
      'papers', (SELECT json_agg(x ORDER BY x."createdAt") FROM "CourtPaper" x
        WHERE x."userId" = ${userId}::uuid AND x."removedAt" IS NULL),
      'offers', (SELECT json_agg(x ORDER BY x."id") FROM (
        SELECT o.*, COALESCE((SELECT json_agg(p ORDER BY p."position") FROM "OfferPayment" p
          WHERE p."offerId" = o."id" AND p."userId" = o."userId"), '[]') AS "payments"
        FROM "Offer" o
        WHERE o."userId" = ${userId}::uuid AND o."removedAt" IS NULL AND o."status" IN ('open', 'accepted')
      ) x),
      'agreements', (SELECT json_agg(x) FROM (
        SELECT a.*, row_to_json(o) AS "offer",
          COALESCE((SELECT json_agg(i ORDER BY i."position") FROM "Instalment" i
            WHERE i."agreementId" = a."id" AND i."userId" = a."userId"), '[]') AS "instalments",
          COALESCE((SELECT json_agg(p ORDER BY p."id") FROM "Payment" p
            WHERE p."agreementId" = a."id" AND p."userId" = a."userId" AND p."removedAt" IS NULL), '[]') AS "payments"
        FROM "Agreement" a JOIN "Offer" o ON o."id" = a."offerId" AND o."userId" = a."userId"
        WHERE a."userId" = ${userId}::uuid AND a."removedAt" IS NULL AND a."endedOn" IS NULL
      ) x)
    )::text AS lists FROM d LIMIT 1`;
  return row?.lists ? together(JSON.parse(row.lists) as Lists) : [];
}

/** Gives each debt what hangs on it. */
function together({ debts, ...lists }: Lists): DebtRow[] {
  const lenders = new Map((lists.lenders ?? []).map((lender) => [lender.id, opened(lender)]));
  const balances = byDebt(lists.balances);
  const demands = byDebt(lists.demands);
  const flows = byDebt(lists.flows);
  const papers = byDebt(lists.papers?.map(opened) ?? null);
  const offers = byDebt(lists.offers);
  const agreements = byDebt(lists.agreements);
  return debts.map((debt) => {
    const lender = lenders.get(debt.lenderId);
    if (!lender) throw new Error("A debt has no lender.");
    // Added to the row that was read: one that is put together from others is much slower to make and to read.
    const row: DebtRow = debt as unknown as DebtRow;
    row.sealed = bytesOf(debt.sealed);
    row.lender = lender;
    row.balanceUpdates = balances.get(debt.id) ?? [];
    row.demands = demands.get(debt.id) ?? [];
    row.cashFlows = flows.get(debt.id) ?? [];
    row.courtPapers = papers.get(debt.id) ?? [];
    row.offers = offers.get(debt.id) ?? [];
    row.agreements = agreements.get(debt.id) ?? [];
    return row;
  });
}

function byDebt<Row extends { debtId: string }>(rows: readonly Row[] | null): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows ?? []) {
    const known = found.get(row.debtId);
    if (known) known.push(row);
    else found.set(row.debtId, [row]);
  }
  return found;
}

function opened<Row extends { sealed: string }>(row: Row): Omit<Row, "sealed"> & { sealed: Uint8Array<ArrayBuffer> } {
  return { ...row, sealed: bytesOf(row.sealed) };
}

/** Bytes as PostgreSQL writes them into JSON: "\x" and two digits for each. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Buffer.from(text.slice(2), "hex");
}
