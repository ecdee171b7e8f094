/** A name without spaces, stops, and the width of its brackets: 橡果（上海） 公司 is 橡果(上海)公司. */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .replaceAll(/[\s·•．.,，。、“”"'’‘]/gu, "")
    .toLowerCase();
}

const COVERED = /[*×xX＊某○]/u;

/** Whether a name with covered letters (张*明) can be the known one; both as `plainName` gives them. */
export function agreesWhereVisible(known: string, written: string): boolean {
  const letters = [...known];
  const shown = [...written];
  return letters.length === shown.length && shown.every((one, place) => COVERED.test(one) || one === letters[place]);
}

/** The letters and digits after the last covered one. */
export function visibleEnd(number: string): string {
  return (/[0-9a-z]*$/.exec(
    number
      .normalize("NFKC")
      .toLowerCase()
      .replaceAll(/[\s\-_/.号]/g, ""),
  ) ?? [""])[0];
}
