/** The number of a page in an address, from 1; what is no number of a page stands for the first. */
export function pageIn(value: unknown): number {
  return typeof value === "string" && /^[1-9]\d{0,3}$/.test(value) ? Number(value) : 1;
}

/** One page of a long list: its rows, which one it is and how many there are. A page after the last one is the last one. */
export function onePage<Row>(rows: readonly Row[], asked: number, size: number) {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(asked, pages);
  return { rows: rows.slice((page - 1) * size, page * size), page, pages };
}
