import "server-only";
import { db } from "@/lib/data/core/db";
import { sealFor } from "@/lib/data/core/keys";
import { inOrder } from "@/lib/domain/account-export/canonical";
import {
  type AccountExport,
  EXPORT_FORMAT,
  EXPORT_TABLE_NAMES,
  EXPORT_TABLES,
  EXPORT_VERSION,
  type ExportRecord,
  type ExportTableName,
} from "@/lib/domain/account-export/tables";
import type { UserId } from "@/lib/domain/basics/user";
import { recordOf } from "./records";
import { READERS } from "./tables";

/** A large account takes a few seconds; a page never reads it. */
const PATIENTLY = { maxWait: 15_000, timeout: 60_000 } as const;

/**
 * Everything that an account holds, opened, as of one moment: whatever is saved meanwhile is in all of it or in none. The
 * files of proofs are only named by their SHA-256; `file` is empty.
 */
export async function readAccount(userId: UserId): Promise<AccountExport> {
  const seal = await sealFor(userId);
  return db().$transaction(
    async (tx) => {
      const account = await tx.user.findUniqueOrThrow({
        where: { id: userId },
        select: { id: true, locale: true, timeZone: true },
      });
      const tables: [ExportTableName, ExportRecord[]][] = [];
      for (const name of EXPORT_TABLE_NAMES) {
        const rows = await READERS[name](tx, userId);
        tables.push([
          name,
          inOrder(
            name,
            rows.map((row) => recordOf(seal, EXPORT_TABLES[name], row)),
          ),
        ]);
      }
      const records = Object.fromEntries(tables) as Record<ExportTableName, ExportRecord[]>;
      return withoutLost({ format: EXPORT_FORMAT, version: EXPORT_VERSION, account, ...records });
    },
    { ...PATIENTLY, isolationLevel: "RepeatableRead" },
  );
}

/** Earlier versions of a row that is not taken along are not taken along either. */
function withoutLost(data: AccountExport): AccountExport {
  const ids = new Set<unknown>([data.account.id]);
  for (const name of EXPORT_TABLE_NAMES) for (const { id } of data[name]) ids.add(id);
  return {
    ...data,
    revisions: data.revisions.filter(({ subjectId }) => subjectId !== undefined && ids.has(subjectId)),
  };
}
