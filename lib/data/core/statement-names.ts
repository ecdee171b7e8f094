/**
 * Gives a statement a name under which the database keeps its plan: the statements of a page take longer to plan than to
 * run. A name stands for one text for as long as the process lives. Only the first so many texts get one, because every
 * connection keeps every named plan; what comes later stays without a name, "", and is planned each time.
 */
export function statementNames(limit: number): (sql: string) => string {
  const names = new Map<string, string>();
  return (sql) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= limit) return "";
    const name = `ashore_${names.size}`;
    names.set(sql, name);
    return name;
  };
}
