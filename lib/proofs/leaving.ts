import "server-only";
import { faultPoint } from "@/lib/data/core/fault-point";
import { sweepAlone } from "@/lib/data/core/jobs";
import { forgetLeftFiles, listLeaving, listLeftFiles, removeLeftAccount } from "@/lib/data/leaving/jobs";
import { type ProofStorage, proofStorage } from "./storage";

const AT_ONCE = 100;

/**
 * Removes what is left of every account that was left: its stored files, a hundred at a time with their rows, and then all
 * other rows with the account. It begins again wherever it was interrupted; files go before their rows, so that none is ever
 * forgotten. Says how many accounts are gone; null while a sweep or a backup runs: the next sweep does it.
 */
export function finishLeaving(storage: ProofStorage = proofStorage()): Promise<number | null> {
  return sweepAlone(async () => {
    const accounts = await listLeaving();
    for (const userId of accounts) {
      await removeFiles(userId, storage);
      faultPoint("leaving_files_removed");
      await removeLeftAccount(userId);
    }
    return accounts.length;
  });
}

async function removeFiles(userId: string, storage: ProofStorage): Promise<void> {
  for (;;) {
    const files = await listLeftFiles(userId, AT_ONCE);
    if (files.length === 0) return;
    for (const key of files.flatMap(({ keys }) => keys)) {
      await storage.remove(key);
      faultPoint("leaving_file_removed");
    }
    await forgetLeftFiles(userId, files);
  }
}
