import { useLocale, useTranslations } from "next-intl";
import { useStepSubject, useStepWords } from "@/app/_order/step-words";
import { Card } from "@/app/_ui/card";
import { Chip } from "@/app/_ui/chip";
import { Link } from "@/app/_ui/link";
import { TextLink } from "@/app/_ui/text-link";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { type Day, daysBetween } from "@/lib/domain/basics/day";
import type { WeekStep } from "@/lib/domain/order/next-step";
import { formatDay, formatRelativeDays, formatWeekday } from "@/lib/format/day";
import { stepLink } from "./step-links";
import { stepTone } from "./step-tone";

/** More than these are read nowhere; the nearest come first. */
const SHOWN = 8;

type View = { debts: ReadonlyMap<string, DebtView>; today: Day };

/** Everything that hangs on a day from today to seven days ahead. */
export function WeekCard({ week, ...view }: { week: readonly WeekStep[] } & View) {
  const t = useTranslations("step.week");
  const reminders = useTranslations("reminders");
  return (
    <Card title={t("title")} aside={<TextLink href="/reminders">{reminders("all")}</TextLink>}>
      {week.length === 0 && <p className="text-ink-2">{t("empty")}</p>}
      <ul>
        {week.slice(0, SHOWN).map((step) => (
          <WeekRow key={step.id} step={step} {...view} />
        ))}
      </ul>
      {week.length > SHOWN && <p className="pt-2 text-small text-ink-2">{t("more", { n: week.length - SHOWN })}</p>}
    </Card>
  );
}

function WeekRow({ step, debts, today }: { step: WeekStep } & View) {
  const t = useTranslations("step.week");
  const locale = useLocale();
  const debt = step.debtId === null ? null : (debts.get(step.debtId) ?? null);
  const { short } = useStepWords(today)(step, debt);
  const subject = useStepSubject()(debt);
  const link = stepLink(step);
  const on = step.on ?? today;
  const what = (
    <>
      <span className="block">{short}</span>
      {subject !== null && <span className="block text-small text-ink-2">{subject}</span>}
    </>
  );
  return (
    <li className="grid grid-cols-[4.5rem_minmax(0,1fr)_auto] items-start gap-x-3 border-t border-line py-2.5 first:border-t-0">
      <time dateTime={on}>
        <span className="block font-strong">{formatWeekday(on, locale)}</span>
        <span className="num block text-small text-ink-2">{formatDay(on, locale, today)}</span>
      </time>
      {link ? (
        <Link href={link} className="min-h-11 underline-offset-4 hover:underline">
          {what}
        </Link>
      ) : (
        <span>{what}</span>
      )}
      {step.isDone ? (
        <Chip tone="ok">{t("done")}</Chip>
      ) : (
        <Chip tone={stepTone(step)}>{formatRelativeDays(daysBetween(today, on), locale)}</Chip>
      )}
    </li>
  );
}
