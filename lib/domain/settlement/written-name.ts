/** A name without spaces, stops, and the width of its brackets: 橡果（上海） 公司 is 橡果(上海)公司. */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .replaceAll(/[\s·•．.,，。、“”"'’‘]/gu, "")
    .toLowerCase();
}

const FORM = "(?:股份)?(?:有限(?:责任)?公司)?";
const BRANCH = "(?:\\p{Script=Han}{0,8}(?:分行|支行|信用卡中心))?";

/**
 * Whether a written name is the known company's: with or without its company form, and with a branch of it behind. 橡果银行 is
 * 橡果银行股份有限公司 and 橡果银行股份有限公司海棠支行.
 */
export function isSameCompany(known: string, written: string): boolean {
  const bare = plainName(known).replace(new RegExp(`${FORM}$`, "u"), "");
  if (bare === "") return false;
  const rest = plainName(written);
  return rest.startsWith(bare) && new RegExp(`^${FORM}${BRANCH}$`, "u").test(rest.slice(bare.length));
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
