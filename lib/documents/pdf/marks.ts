export type Run = { text: string; isGap: boolean };

/**
 * Cuts the lines of one paragraph where a gap such as ［待填：本金］ begins and ends, also where a line ends inside of it. The runs
 * of a line joined are the line.
 */
export function markGaps(lines: readonly string[]): Run[][] {
  let isInside = false;
  return lines.map((line) => {
    const runs: Run[] = [];
    let from = 0;
    const cut = (at: number) => {
      if (at > from) runs.push({ text: line.slice(from, at), isGap: isInside });
      from = at;
    };
    for (let at = 0; at < line.length; at += 1) {
      if (!isInside && line.startsWith("［待填", at)) {
        cut(at);
        isInside = true;
      } else if (isInside && line[at] === "］") {
        cut(at + 1);
        isInside = false;
      }
    }
    cut(line.length);
    return runs;
  });
}
