/** So much of a table is put into a field of the page; more would only make it slow. */
export const SHOWN_LETTERS = 300_000;
