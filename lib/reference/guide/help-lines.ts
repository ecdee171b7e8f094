/**
 * The public numbers that the guide names, in the order in which they are listed: people first, then courts and law,
 * then money. What each is for is in messages, `guide.lines`. A user dials them; nothing is ever dialled by itself.
 */
export const HELP_LINES = [
  "12356",
  "110",
  "120",
  "12368",
  "12348",
  "96110",
  "12378",
  "12363",
  "12321",
  "12345",
] as const;
export type HelpLine = (typeof HELP_LINES)[number];
