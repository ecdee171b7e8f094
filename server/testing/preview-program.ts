import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { bundle } from "@/server/prepare.mjs";

/** Bundles the preview program as the commands are, inside the project where its packages are, and says where it lies. */
export async function preparePreviewProgram(): Promise<{ remove(): void }> {
  mkdirSync("dist", { recursive: true });
  const folder = mkdtempSync(path.resolve("dist/preview-test-"));
  await bundle(["lib/proofs/preview/preview-program.ts"], folder);
  process.env.PREVIEW_PROGRAM = path.join(folder, "preview-program.js");
  return { remove: () => rmSync(folder, { recursive: true, force: true }) };
}
