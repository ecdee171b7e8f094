/** `npm run test:long` sets it: the same tests, with as many rounds as it takes to be sure. */
export const IS_LONG = process.env.TEST_LONG === "1";

/** How often something is tried: `few` with every change, `many` in the long run. */
export function rounds(few: number, many: number): number {
  return IS_LONG ? many : few;
}

/** How long a test may take whose long run does so much more. */
export const FAULT_TIMEOUT_MS = IS_LONG ? 60 * 60_000 : 90_000;
