import { Money } from "@/app/_ui/money";
import { type ReasonWords, SLOT } from "./reason-words";

/** A reason's words with the amount, shown or hidden, in its place. */
export function ReasonText({ words, masked }: { words: ReasonWords; masked: boolean }) {
  const [before = "", ...after] = words.text.split(SLOT);
  if (after.length === 0) return before;
  return (
    <span>
      {before}
      <Money fen={words.amount} masked={masked} />
      {after.join("")}
    </span>
  );
}
