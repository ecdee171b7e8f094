/** An outcome the caller is expected to handle. Bugs and outages throw instead. */
export type Result<T, Reason extends string> = { ok: true; value: T } | { ok: false; reason: Reason };

export function ok<T>(value: T) {
  return { ok: true, value } as const;
}

export function refuse<const Reason extends string>(reason: Reason) {
  return { ok: false, reason } as const;
}
