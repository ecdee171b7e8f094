/** A threshold that may move without any test turning red, and why. `line` is the source line without its indent. */
export type Allowed = { file: string; line: string; text: string; why: string };

const LAST = "The last of a row of ranks: any larger number is last as well.";
const IN_ORDER = "Weights that only have to keep days in order; larger ones do, too.";

/** Kept short: whoever adds a line here says why no honest test can see the difference. */
export const ALLOWED: readonly Allowed[] = [
  {
    file: "lib/domain/lenders/directory.ts",
    line: "const NAME_PART = 5;",
    text: "5",
    why: LAST,
  },
  {
    file: "lib/domain/rates/claim-split.ts",
    line: "const basisPoints = BigInt(Math.round(annualRate * 10_000));",
    text: "10_000",
    why: "A ceiling is far below half of ten thousand basis points, so rounding takes the difference away.",
  },
  {
    file: "lib/domain/rates/claim-split.ts",
    line: "return Number((BigInt(principal) * basisPoints * BigInt(days) + parts - 1n) / parts);",
    text: "1n",
    why: "Every ceiling is an even number of basis points and so are the parts: a remainder of one cannot be.",
  },
  {
    file: "lib/domain/rates/debt-rate.ts",
    line: 'const ANY_DAY = day("2000-01-01");',
    text: '"2000-01-01"',
    why: "Equal months from any day give the same rate; that is why it may be any day.",
  },
  {
    file: "lib/domain/order/court.ts",
    line: 'level: debt.stage === "enforcing" ? 0 : debt.stage === "judged" ? 1 : 2,',
    text: "2",
    why: LAST,
  },
  {
    file: "lib/domain/order/explain.ts",
    line: "if (tier <= 3) addEssentialReasons(reasons, debt);",
    text: "3",
    why: "What is secured or shared is in group 3 or before it: in group 4 there is nothing to add.",
  },
  {
    file: "lib/domain/order/keys.ts",
    line: "const WIDTH = 11;",
    text: "11",
    why: "A row with room to spare sorts the same.",
  },
  {
    file: "lib/domain/order/keys.ts",
    line: "const GROUP_PLACE = { living: 0, home: 1, shared: 2, wages: 2, secured: 3 } satisfies Record<EssentialGroup, number>;",
    text: "3",
    why: LAST,
  },
  {
    file: "lib/domain/order/keys.ts",
    line: "const NEGOTIABILITY_PLACE = { easy: 2, normal: 3, unknown: 3, hard: 4 };",
    text: "4",
    why: LAST,
  },
  {
    file: "lib/domain/order/keys.ts",
    line: "numbers[at + COLUMN.FIRST] = facts.court?.level ?? 2;",
    text: "2",
    why: "Whatever is in the group of courts has a level; the type alone asks for another.",
  },
  {
    file: "lib/domain/order/sort-key.ts",
    line: "return Number(on.slice(0, 4)) * 10_000 + Number(on.slice(5, 7)) * 100 + Number(on.slice(8));",
    text: "10_000",
    why: IN_ORDER,
  },
  {
    file: "lib/domain/order/sort-key.ts",
    line: "return Number(on.slice(0, 4)) * 10_000 + Number(on.slice(5, 7)) * 100 + Number(on.slice(8));",
    text: "100",
    why: IN_ORDER,
  },
  {
    file: "lib/domain/order/steps/first-day-steps.ts",
    line: 'steps.push(candidate({ ...place, id, code: "first_money", params: {} }, "safety", today, { group: 2 }));',
    text: "2",
    why: LAST,
  },
  {
    file: "lib/domain/order/strategies.ts",
    line: 'if (debt.lenderKind === "unlicensed") return { ...BY_CONSEQUENCE, keys: [2, 0, 0] };',
    text: "2",
    why: LAST,
  },
];
