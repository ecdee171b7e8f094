import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/forms/form";
import type { FirstDayView } from "@/lib/data/order/first-days";
import {
  FIRST_DAY_ANSWERS,
  FIRST_DAY_QUESTIONS,
  type FirstDayQuestion,
  type FirstDayTap,
  tapText,
} from "@/lib/domain/order/first-day";
import { tapAction } from "./actions";
import { ScreenFrame } from "./screen-frame";
import { screenAfter, screenPage } from "./screens";

type QuestionScreenProps = { question: FirstDayQuestion; firstDay: FirstDayView };

/** One question; a tap on an answer is all it takes. */
export function QuestionScreen({ question, firstDay }: QuestionScreenProps) {
  const t = useTranslations("first_day");
  const n = FIRST_DAY_QUESTIONS.indexOf(question) + 1;
  const chosen = firstDay.answers[question]?.answer ?? null;
  return (
    <ScreenFrame
      screen={question}
      above={t("progress", { n, total: FIRST_DAY_QUESTIONS.length })}
      title={t(`ask.${question}.question`)}
      lead={n === 1 ? t("lead") : t(`ask.${question}.hint`)}
      skip={{ href: screenPage(screenAfter(question)), label: t("skip") }}
    >
      <Form action={tapAction} initial={{}} label={t(`ask.${question}.question`)} className="grid gap-3">
        {tapsOf(question).map((tap) => (
          <AnswerButton key={tap.answer} tap={tap} isChosen={tap.answer === chosen} />
        ))}
      </Form>
      {n === 1 && <p className="text-small text-ink-2">{t(`ask.${question}.hint`)}</p>}
    </ScreenFrame>
  );
}

function AnswerButton({ tap, isChosen }: { tap: FirstDayTap; isChosen: boolean }) {
  const t = useTranslations("first_day");
  return (
    <button
      type="submit"
      name="tap"
      value={tapText(tap)}
      aria-pressed={isChosen}
      className="flex min-h-14 cursor-pointer flex-wrap items-center justify-between gap-x-3 rounded-card border border-edge bg-paper px-4 py-3 text-left text-lead font-medium aria-pressed:border-accent aria-pressed:bg-accent-soft"
    >
      <AnswerText tap={tap} />
      {isChosen && <span className="text-small font-normal text-ink-2">{t("chosen")}</span>}
    </button>
  );
}

function AnswerText({ tap }: { tap: FirstDayTap }) {
  const t = useTranslations("first_day.ask");
  switch (tap.question) {
    case "safe":
      return t(`safe.${tap.answer}`);
    case "court_paper":
      return t(`court_paper.${tap.answer}`);
    case "promise":
      return t(`promise.${tap.answer}`);
    case "at_risk":
      return t(`at_risk.${tap.answer}`);
    case "money":
      return t(`money.${tap.answer}`);
  }
}

function tapsOf(question: FirstDayQuestion): FirstDayTap[] {
  // Each answer comes from its own question's list; the pair is lost only to the type of a union.
  return FIRST_DAY_ANSWERS[question].map((answer) => ({ question, answer }) as FirstDayTap);
}
