import { addDays, type Day } from "@/lib/domain/basics/day";
import type { ReminderList } from "@/lib/domain/order/reminder-list";
import type { Step, StepCode } from "@/lib/domain/order/steps/step";

const DAYS_AHEAD = 7;

/** How little a message says of a thing: that a payment falls due, that there is a deadline, or that there is something to do. */
export type DigestKind = "payment" | "deadline" | "errand";

/** So many things of one kind on one day; without a day they are late or have none. */
export type DigestLine = { kind: DigestKind; on: Day | null; n: number };

/**
 * What the day's message says: kinds, days and numbers, never a name, an amount or the word court, because it may be read
 * over a shoulder. Late things and those without a day first, then day by day, at most seven days ahead. Empty: no message.
 */
export function digestOf({ now, ahead }: Pick<ReminderList, "now" | "ahead">, today: Day): DigestLine[] {
  const near = ahead.filter(({ on }) => on !== null && on <= addDays(today, DAYS_AHEAD));
  const lines: DigestLine[] = [];
  for (const step of [...now, ...near]) {
    const { kind, on } = lineOf(step, today);
    const line = lines.find((one) => one.kind === kind && one.on === on);
    if (line) line.n += 1;
    else lines.push({ kind, on, n: 1 });
  }
  return lines.toSorted((a, b) => ((a.on ?? "") < (b.on ?? "") ? -1 : Number((a.on ?? "") > (b.on ?? ""))));
}

/** What is late says only that something waits: of what kind it is would tell more than a passer-by needs to know. */
function lineOf({ code, on }: Step, today: Day): Pick<DigestLine, "kind" | "on"> {
  return on === null || on < today ? { kind: "errand", on: null } : { kind: kindOf(code), on };
}

function kindOf(code: StepCode): DigestKind {
  if (code.startsWith("court_")) return "deadline";
  const isPayment =
    code.startsWith("instalment_") ||
    code.startsWith("essential_") ||
    code === "pay_on_time" ||
    code === "unlicensed_due";
  return isPayment ? "payment" : "errand";
}
