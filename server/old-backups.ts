import { readdirSync } from "node:fs";
import path from "node:path";

/** How long a backup is kept at most: the app promises people who leave that nothing sealed can be read after that. */
export const KEPT_BACKUP_DAYS = 30;
const NAME = /^ashore-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.backup$/;

/** The backups in a folder that are older than that, by the time in their names; the oldest first. */
export function oldBackups(folder: string, now: Date): string[] {
  const before = now.getTime() - KEPT_BACKUP_DAYS * 24 * 60 * 60 * 1000;
  return readdirSync(folder)
    .filter((name) => (madeAt(name) ?? before) < before)
    .sort()
    .map((name) => path.join(folder, name));
}

function madeAt(name: string): number | null {
  const [, year, month, day, hour, minute, second] = NAME.exec(name) ?? [];
  return year === undefined ? null : Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
