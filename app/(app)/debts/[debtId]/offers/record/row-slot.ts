/**
 * Stands for the number of a row in its labels. In a file of its own: what a file of the browser exports is, on the server, a
 * reference and not the text.
 */
export const ROW_SLOT = "\uE000";
