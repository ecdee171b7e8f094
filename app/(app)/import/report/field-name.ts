/** The name of a row's field, the same in the page and in what the server says about it. */
export function fieldName(at: number, field: string): string {
  return `r${at}_${field}`;
}
