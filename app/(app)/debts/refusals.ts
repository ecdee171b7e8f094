import type { ErrorKey, Refusal } from "@/lib/actions/error-sentences";

type RefusedFields = Refusal & { refused: "look_at_fields"; errors: Record<string, Refusal> };

/** Refuses a form at its fields; the sentence above them says how many they are. */
export function refusalAt(problems: readonly { field: string; reason: ErrorKey }[]): RefusedFields {
  const errors = Object.fromEntries(problems.map(({ field, reason }) => [field, { refused: reason }]));
  return { refused: "look_at_fields", params: { n: Object.keys(errors).length }, errors };
}
