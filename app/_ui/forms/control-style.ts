/** One look for everything a person types into or picks from. */
export const control = "field";

/** A file to be chosen: the browser's own words beside a button of ours. */
export const filePick =
  "min-h-11 min-w-0 max-w-full file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-control file:border file:border-line file:bg-paper file:px-4 file:text-ink";

/** A choice as a row that is easy to hit: the whole row is the target. */
export const choice =
  "flex min-h-12 cursor-pointer items-start gap-3 rounded-control border border-line bg-paper px-3.5 py-2.5 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent";

/** The same as a tile among others, for a thumb in a hurry: the words in the middle, the mark only for screen readers. */
export const tile =
  "relative grid min-h-14 cursor-pointer place-items-center rounded-control border border-line bg-paper px-1.5 py-2 text-center hyphens-auto text-balance wrap-anywhere has-checked:border-accent has-checked:bg-accent-soft has-checked:font-strong has-checked:text-accent has-checked:inset-ring has-checked:inset-ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent";

/** The box or dot of a choice, drawn by the browser in our colour. */
export const choiceMark = "mt-0.5 size-5 flex-none accent-accent outline-none";
