import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { Idempotency } from "@/lib/data/core/idempotency";

export type FormValues = Record<string, string[]>;

/** Every text that was typed, repeated fields included; files and passwords are left out. */
export function typedValues(formData: FormData): FormValues {
  // No plain object while names come from outside: "__proto__" is a name like any other.
  const values = new Map<string, string[]>();
  // Whoever writes requests by hand can send anything as an argument; nothing was typed then.
  if (!(formData instanceof FormData)) return {};
  for (const [name, value] of formData) {
    // React adds fields of its own to a form that is posted without JavaScript.
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
    const list = values.get(name);
    if (list) list.push(value);
    else values.set(name, [value]);
  }
  return Object.fromEntries(values);
}

/** The values as a schema wants them: a field that occurs once is a text, one that is repeated a list. */
export function inputOf(values: FormValues): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(values).map(([name, list]) => [name, list.length === 1 ? (list[0] ?? "") : list]),
  );
}

/** Values that may be shown or stored again: no passwords, and no codes that count once. */
export function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !isSecret(name)));
}

/** Whether a form asked for something that is never shown again, so that it has to be typed once more. */
export function hasSecrets(values: FormValues): boolean {
  return Object.keys(values).some(isSecret);
}

function isSecret(name: string): boolean {
  return /password/i.test(name) || name === "oneTimeCode";
}

/** The form's own key with a digest of what it says, so that one sent twice is one entry and one changed is a new one. */
export function idempotencyOf(values: FormValues): Idempotency {
  const { _key: keys, ...said } = values;
  const sorted = Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1));
  const digest = createHash("sha256").update(JSON.stringify(sorted)).digest("base64url");
  return { key: keys?.[0]?.slice(0, 100) || randomUUID(), digest };
}
