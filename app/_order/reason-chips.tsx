import { Chip, type ChipTone } from "@/app/_ui/chip";
import type { Reason, ReasonCode } from "@/lib/domain/order/reasons";
import { ReasonText } from "./reason-text";
import { type ReasonContext, type ReasonWords, useReasonWords, type WordsOf } from "./reason-words";

type ReasonChipsProps = ReasonContext & {
  /** As `rankDebts` gives them: the most telling first. */
  reasons: readonly Reason[];
  /** How many of them to show. */
  count?: number;
};

/** The first reasons of a place in the order as chips, to be laid out by whoever shows them. */
export function ReasonChips({ reasons, count = 2, ...context }: ReasonChipsProps) {
  const wordsOf = useReasonWords(context);
  return tellingChips(reasons, wordsOf, count).map(({ code, words }) => (
    <Chip key={words.text} tone={toneOf(code)}>
      <ReasonText words={words} masked={context.masked} />
    </Chip>
  ));
}

type TellingChip = { code: ReasonCode; words: ReasonWords };

/** The first few that don't say the same: a group and the fact behind it can have one and the same short word. */
function tellingChips(reasons: readonly Reason[], wordsOf: WordsOf, count: number): TellingChip[] {
  const chips: TellingChip[] = [];
  for (const reason of reasons) {
    if (chips.length === count) break;
    const words = wordsOf(reason, "chip");
    if (chips.every((chip) => chip.words.text !== words.text)) chips.push({ code: reason.code, words });
  }
  return chips;
}

/** Red for courts alone, amber for real deadlines alone. */
function toneOf(code: ReasonCode): ChipTone {
  if (code === "tier.court" || code.startsWith("reason.court_")) return "court";
  switch (code) {
    case "reason.promise_next_due":
    case "reason.promise_overdue":
    case "reason.promise_unconfirmed":
    case "reason.offer_accepted_expires":
    case "reason.best_offer_expires":
      return "due";
    case "tier.promise":
    case "reason.promise_card_plan":
    case "reason.strategy_best_offer":
      return "ok";
    default:
      return "neutral";
  }
}
