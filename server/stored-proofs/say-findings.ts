import { say } from "@/server/sentences";
import type { Fault, Finding } from "./check-file";

const FAULTS: Record<Fault, { zh: string; en: string }> = {
  missing: { zh: "找不到", en: "missing" },
  unreadable: { zh: "打不开", en: "unreadable" },
  changed: { zh: "内容变了", en: "changed" },
  orphaned: { zh: "不属于任何凭证", en: "belongs to no proof" },
};
const PARTS = { original: { zh: "原件", en: "original" }, preview: { zh: "预览图", en: "preview" } } as const;

/** Names every fault on a line of its own: what is wrong, of which proof, and the file's name in the storage. */
export function sayFindings(findings: readonly Finding[]): void {
  for (const { fault, key, proofId, part } of findings) {
    const { zh, en } = FAULTS[fault];
    if (proofId === null || part === null) say(`  ${zh}：文件 ${key}`, `  ${en}: file ${key}`);
    else {
      say(
        `  ${zh}：凭证 ${proofId} 的${PARTS[part].zh}，文件 ${key}`,
        `  ${en}: ${PARTS[part].en} of proof ${proofId}, file ${key}`,
      );
    }
  }
}
