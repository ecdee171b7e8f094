/** Debts of one name are numbered, so that a legend and the head of a table tell them apart. By id, in the same order. */
export function numberedNames(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    [...names].map(([id, name]) => {
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return [id, count === 1 ? name : `${name} ${count}`];
    }),
  );
}
