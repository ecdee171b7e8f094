import { splitGaps } from "@/lib/domain/letters/letter";

export type Run = { text: string; isGap: boolean };

/**
 * Cuts the lines of one paragraph where a gap such as ［待填：本金］ begins and ends, also where a line ends inside of it. The runs
 * of a line joined are the line.
 */
export function markGaps(lines: readonly string[]): Run[][] {
  const parts = splitGaps(lines.join(""));
  let [part, used] = [0, 0];
  return lines.map((line) => {
    const runs: Run[] = [];
    let left = line;
    while (left !== "") {
      const { text, isGap } = parts[part] ?? { text: left, isGap: false };
      const taken = left.slice(0, text.length - used);
      runs.push({ text: taken, isGap });
      left = left.slice(taken.length);
      used += taken.length;
      if (used === text.length) [part, used] = [part + 1, 0];
    }
    return runs;
  });
}
