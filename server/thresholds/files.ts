import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/* The sample is an invented person's data, not a rule. */
const NOT_RULES = /\.test\.ts$|-for-tests\.ts$|^lib\/reference\/sample\//;

/** The TypeScript files under folders or files, without tests and the sample, by name. */
export function sourcesUnder(names: readonly string[]): string[] {
  return names
    .flatMap((name) => (statSync(name).isDirectory() ? filesOf(name) : [path.normalize(name)]))
    .filter((file) => file.endsWith(".ts") && !NOT_RULES.test(file))
    .toSorted();
}

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
