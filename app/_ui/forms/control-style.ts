/** One look for everything a person types into or picks from. */
export const control = "field";

/** A choice as a row that is easy to hit: the whole row is the target. */
export const choice =
  "flex min-h-12 cursor-pointer items-start gap-3 rounded-control border border-line bg-paper px-3.5 py-2.5 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent";

/** The box or dot of a choice, drawn by the browser in our colour. */
export const choiceMark = "mt-0.5 size-5 flex-none accent-accent outline-none";
