import { useLocale, useTranslations } from "next-intl";
import { SLOT } from "@/app/_order/reason-words";
import { StepText } from "@/app/_order/step-text";
import { Disclosure } from "@/app/_ui/disclosure";
import { Money } from "@/app/_ui/money";
import type { Day } from "@/lib/domain/basics/day";
import type { Offer } from "@/lib/domain/negotiation/offer-facts";
import { evenTermsOf } from "@/lib/domain/negotiation/offer-record";
import { formatDay } from "@/lib/format/day";

type ScheduleTextProps = { offer: Pick<Offer, "schedule">; today: Day; masked: boolean };

/** A second amount in a sentence, as the first one stands in its own slot. */
const SECOND_SLOT = "\uE001";

/** The sums and days of an offer in one sentence, and each of them for whoever asks. */
export function ScheduleText({ offer: { schedule }, today, masked }: ScheduleTextProps) {
  const t = useTranslations("offers.detail");
  const locale = useLocale();
  const on = (day: Day) => formatDay(day, locale, today);
  return (
    <div>
      <Sentence offer={{ schedule }} today={today} masked={masked} />
      {schedule.length > 1 && (
        <Disclosure summary={t("rows")}>
          <ol className="grid gap-1 text-small">
            {schedule.map(({ dueOn, amount }, index) => (
              <li key={dueOn} className="flex justify-between gap-4 border-b border-line py-1">
                <span>{t("row", { n: index + 1, day: on(dueOn) })}</span>
                <Money fen={amount} masked={masked} style="table" />
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </div>
  );
}

function Sentence({ offer: { schedule }, today, masked }: ScheduleTextProps) {
  const t = useTranslations("offers.detail");
  const locale = useLocale();
  const on = (day: Day) => formatDay(day, locale, today);
  const [first, last] = [schedule[0], schedule.at(-1)];
  if (!first || !last) return null;
  const even = evenTermsOf(schedule);
  if (even === null)
    return <p>{t("uneven", { n: schedule.length, day: on(first.dueOn), last_day: on(last.dueOn) })}</p>;
  const { downPayment, count, each, firstDueOn } = even;
  const terms = { n: count, amount: SLOT, day: on(firstDueOn) };
  const text =
    downPayment !== null
      ? t("even_after", { ...terms, first: SECOND_SLOT, first_day: on(downPayment.dueOn) })
      : t(count === 1 ? "once" : "even", terms);
  const amounts = { [SLOT]: each, [SECOND_SLOT]: downPayment?.amount ?? null };
  return (
    <p>
      <StepText text={text} amounts={amounts} masked={masked} />
    </p>
  );
}
