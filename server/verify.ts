import { env } from "@/lib/env";
import { proofStorage } from "@/lib/proofs/storage";
import { matchesKeyCheck } from "@/lib/sealing/key-ring";
import { withConnection } from "./database/connect";
import { hasEmbedded } from "./database/embedded-postgres";
import { openDatabase } from "./database/open-database";
import { openKeyRing, readKeyCheck, wrongKeys } from "./keys";
import { exitCodeOf, OperatorError, say } from "./sentences";
import { publishSettings, readSettings } from "./settings";
import { sayFindings } from "./stored-proofs/say-findings";
import { type Verified, verifyProofs } from "./stored-proofs/verify-proofs";

/** A running program removes leftovers after minutes (of a bucket, after a day); what is older stays unless it is named. */
const ORPHAN_HOURS = { disk: 1, bucket: 25 } as const;
const MIB = 1024 * 1024;

/** `npm run verify`: opens and hashes every proof while the app runs; names what is missing or changed, and exits with 1 then. */
export function main(_args: readonly string[]): Promise<number> {
  return exitCodeOf(async () => {
    const settings = readSettings();
    if (settings.databaseUrl === null && !hasEmbedded(settings.dataDir)) throw noData(settings.dataDir);
    const database = await openDatabase(settings);
    try {
      publishSettings(settings, database.url);
      const ring = openKeyRing(settings.keysFile);
      const hours = env.proofsBucket ? ORPHAN_HOURS.bucket : ORPHAN_HOURS.disk;
      const orphansBefore = new Date(Date.now() - hours * 60 * 60 * 1000);
      const verified = await withConnection(database.url, async (db) => {
        const keyCheck = await readKeyCheck(db);
        if (keyCheck === null) throw noData("DATABASE_URL");
        if (!matchesKeyCheck(ring, keyCheck)) throw wrongKeys(settings.keysFile);
        return verifyProofs(db, ring, proofStorage(), orphansBefore);
      });
      report(verified);
      return verified.findings.length === 0 ? 0 : 1;
    } finally {
      await database.close();
    }
  });
}

function report({ proofs, bytes, findings }: Verified): void {
  const size = Math.ceil(bytes / MIB);
  if (findings.length === 0) {
    say(
      `\n已核对 ${proofs} 份凭证（${size} MiB），全部完好。`,
      `Checked ${proofs} proofs (${size} MiB): all of them are whole.`,
    );
    return;
  }
  say(
    `\n已核对 ${proofs} 份凭证（${size} MiB），有 ${findings.length} 处问题：`,
    `Checked ${proofs} proofs (${size} MiB), ${findings.length} faults:`,
  );
  sayFindings(findings);
}

function noData(where: string): OperatorError {
  return new OperatorError(
    `${where} 里没有数据，没有什么可核对的。`,
    `There is no data in ${where}: nothing to check.`,
  );
}
