import type { ProofStorage } from "@/lib/proofs/storage";
import { OperatorError } from "@/server/sentences";
import { filesOf } from "@/server/stored-proofs/stored-proof";
import { filesIn, LostFile } from "./file-part";
import { checkBytes } from "./read-file";
import type { BackupSummary } from "./verify";

/**
 * Refuses a storage with files that are not in the backup: they would belong to nobody afterwards, and be removed as
 * leftovers. Those of a restore that was cut short are the backup's own.
 */
export async function refuseForeignFiles(
  { proofs }: Pick<BackupSummary, "proofs">,
  storage: ProofStorage,
): Promise<void> {
  const own = new Set(proofs.flatMap((proof) => filesOf(proof).map(({ key }) => key)));
  for await (const { key } of storage.list()) {
    if (own.has(key) || key.endsWith(".tmp")) continue;
    throw new OperatorError(
      `凭证的存放处已有这份备份里没有的文件（${key}）。请先把它们移到别处，或换一个空的数据目录（DATA_DIR）。什么都没有改动。`,
      `Where proofs are kept lie files that are not in this backup (${key}). Move them away, or name an empty data folder (DATA_DIR). Nothing was changed.`,
    );
  }
}

/** Puts every file of a backup into the storage, under its own key; `before` is told the key of each before it is begun. */
export async function placeFiles(file: string, storage: ProofStorage, before: (key: string) => void): Promise<void> {
  const { files } = await checkBytes(file);
  if (files === null) return;
  for await (const { key, bytes } of filesIn(file, files)) {
    before(key);
    try {
      await storage.put(key, bytes);
    } catch (error) {
      // Its bytes were gone before the backup was made, which was said.
      if (!isLost(error)) throw error;
    }
  }
}

/** Whether a file was lost before it was saved; a storage may have wrapped the error. */
function isLost(error: unknown): boolean {
  return error instanceof LostFile || (error instanceof Error && isLost(error.cause));
}
