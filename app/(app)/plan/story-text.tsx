import { useLocale, useTranslations } from "next-intl";
import { SLOT } from "@/app/_order/reason-words";
import { StepText } from "@/app/_order/step-text";
import type { Fen } from "@/lib/domain/basics/money";
import type { DebtStory, PaymentSpan } from "@/lib/domain/plan/debt-stories";
import type { PlannedDebt } from "@/lib/domain/plan/plan";
import { formatMonth } from "@/lib/format/day";

type StoryTextProps = { debt: PlannedDebt; story: DebtStory | undefined; masked: boolean };

/** What happens to a debt until it is settled: what is paid from when to when, what is saved, what runs up meanwhile. */
export function StoryText({ debt, story, masked }: StoryTextProps) {
  const t = useTranslations("plan.story");
  const locale = useLocale();
  const say = (text: string, amount: Fen | null = null) => (
    <li key={text}>
      <StepText text={text} amounts={{ [SLOT]: amount }} masked={masked} />
    </li>
  );
  const spanText = ({ kind, from, to, times }: PaymentSpan) =>
    t(kind, { from: formatMonth(from, locale), to: formatMonth(to, locale), n: times, amount: SLOT });
  const spans = story?.spans ?? [];
  const settlement = spans.find(({ kind }) => kind === "settlement");
  return (
    <ul className="grid gap-0.5 text-small text-ink-2">
      {spans.filter(({ kind }) => kind !== "settlement").map((span) => say(spanText(span), span.amount))}
      {story?.savedFrom &&
        settlement &&
        debt.month !== 0 &&
        say(t("saved", { from: formatMonth(story.savedFrom, locale) }))}
      {settlement && say(t(debt.month === 0 ? "settlement_now" : "settlement", { amount: SLOT }), settlement.amount)}
      {debt.waived > 0 && say(t("waived", { amount: SLOT }), debt.waived)}
      {debt.interestAccrued > 0 && say(t("interest", { amount: SLOT }), debt.interestAccrued)}
      {debt.isPassedOver && say(t("passed_over"))}
      {spans.length === 0 && debt.outcome !== "settled" && say(t(`nothing.${debt.outcome}`))}
    </ul>
  );
}
