import { useTranslations } from "next-intl";
import { CheckboxField } from "@/app/_ui/forms/choice-fields";
import { MoreFields } from "@/app/_ui/forms/more-fields";
import { TextField } from "@/app/_ui/forms/text-field";
import { CALL_QUESTIONS } from "@/lib/domain/negotiation/contact";
import type { CallAnswer } from "@/lib/domain/negotiation/contact-facts";
import { answerField, askedField } from "@/lib/schemas/contact";
import { CallTimer } from "./call-timer";
import { TIME_SLOT } from "./time-slot";

type QuestionFieldsProps = { answers: readonly CallAnswer[]; seconds: number | null };

/** The ten questions as a list to tick while talking, with the answers typed in place. They become notes of this contact. */
export function QuestionFields({ answers, seconds }: QuestionFieldsProps) {
  const t = useTranslations("call");
  const names = CALL_QUESTIONS.flatMap((question) => [askedField(question), answerField(question)]);
  const timer = {
    start: t("card.timer.start"),
    stop: t("card.timer.stop"),
    again: t("card.timer.again"),
    time: t("card.timer.time", { time: TIME_SLOT }),
  };
  return (
    <MoreFields summary={t("card.questions.title")} names={names} open={answers.length > 0}>
      <p className="text-small text-ink-2">{t("card.questions.lead")}</p>
      <CallTimer words={timer} seconds={seconds} />
      <ol className="grid gap-3">
        {CALL_QUESTIONS.map((question) => {
          const said = answers.find((one) => one.question === question);
          return (
            <li key={question} className="grid gap-1.5">
              <CheckboxField
                name={askedField(question)}
                label={t(`question.${question}`)}
                defaultChecked={said?.asked ?? false}
              />
              <TextField
                name={answerField(question)}
                label={t("card.questions.answer", { question: t(`card.questions.short.${question}`) })}
                maxLength={500}
                defaultValue={said?.answer}
              />
            </li>
          );
        })}
      </ol>
    </MoreFields>
  );
}
