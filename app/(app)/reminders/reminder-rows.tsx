import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useStepSubject, useStepWords } from "@/app/_order/step-words";
import { Chip } from "@/app/_ui/chip";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Link } from "@/app/_ui/link";
import { LaterChoice } from "@/app/(app)/dashboard/step/later-choice";
import { stepLink } from "@/app/(app)/dashboard/step/step-links";
import { stepTone } from "@/app/(app)/dashboard/step/step-tone";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { type Day, daysBetween } from "@/lib/domain/basics/day";
import { endsWhenDone, hidesWhenPutOff } from "@/lib/domain/order/next-step";
import type { Step } from "@/lib/domain/order/steps/step";
import { formatDay, formatRelativeDays } from "@/lib/format/day";
import { chooseReminderAction, undoReminderAction } from "./actions";

type RowProps = { step: Step; debts: ReadonlyMap<string, DebtView>; today: Day };

/** A thing that is due or comes soon, with what can be said to it. A court's day can't be put off, so that isn't offered. */
export function OpenRow({ step, debts, today }: RowProps) {
  const t = useTranslations("reminders");
  const next = useTranslations("next");
  const locale = useLocale();
  const { on } = step;
  const chip =
    on === null ? null : <Chip tone={stepTone(step)}>{formatRelativeDays(daysBetween(today, on), locale)}</Chip>;
  const day = on === null ? t("no_day") : formatDay(on, locale, today);
  return (
    <Row step={step} debts={debts} today={today} day={day} chip={chip}>
      {(endsWhenDone(step) || hidesWhenPutOff(step)) && (
        <Form action={chooseReminderAction} initial={{}} className="flex flex-wrap items-start gap-x-3">
          <input type="hidden" name="step" value={step.id} />
          {endsWhenDone(step) && (
            <SubmitButton look="plain" name="choice" value="done">
              {next("done")}
            </SubmitButton>
          )}
          {hidesWhenPutOff(step) && <LaterChoice />}
        </Form>
      )}
    </Row>
  );
}

type SaidRowProps = RowProps & { what: "done" | "later"; on: Day };

/** A thing that was done or put off, with the way back. */
export function SaidRow({ what, on, ...row }: SaidRowProps) {
  const t = useTranslations("reminders");
  const next = useTranslations("next");
  const day = formatDay(on, useLocale(), row.today);
  return (
    <Row {...row} day={t(what === "done" ? "done_on" : "back_on", { day })} chip={null}>
      <Form action={undoReminderAction} initial={{}} className="grid justify-items-start">
        <input type="hidden" name="step" value={row.step.id} />
        <input type="hidden" name="what" value={what} />
        <SubmitButton look="plain">{next("undo")}</SubmitButton>
      </Form>
    </Row>
  );
}

type FrameProps = RowProps & { day: string; chip: ReactNode; children: ReactNode };

/** What it is, of which debt, and when; under it what can be said to it. */
function Row({ step, debts, today, day, chip, children }: FrameProps) {
  const debt = step.debtId === null ? null : (debts.get(step.debtId) ?? null);
  const { title } = useStepWords(today)(step, debt);
  const subject = useStepSubject()(debt);
  const link: Route | null = stepLink(step);
  return (
    <li className="grid gap-1.5 border-t border-line py-3 first:border-t-0 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <p className="num text-small text-ink-2">{day}</p>
        {chip}
      </div>
      {link ? (
        <Link href={link} className="min-h-11 underline-offset-4 hover:underline">
          <Words title={title} subject={subject} />
        </Link>
      ) : (
        <p>
          <Words title={title} subject={subject} />
        </p>
      )}
      {children}
    </li>
  );
}

function Words({ title, subject }: { title: string; subject: string | null }) {
  return (
    <>
      <span className="block font-strong">{title}</span>
      {subject !== null && <span className="block text-small text-ink-2">{subject}</span>}
    </>
  );
}
