import type { Route } from "next";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import type { FirstDayView } from "@/lib/data/order/first-days";
import type { FirstDayAnswers, FirstDayQuestion } from "@/lib/domain/order/first-day";
import { CallLinks } from "./call-links";
import { ScreenFrame } from "./screen-frame";
import { screenAfter, screenPage } from "./screens";

/** Which help belongs to an answer, and whom to call, the most fitting first. */
const HELPS = {
  threatened: ["n110"],
  despairing: ["n12356", "n120", "n110"],
  court_paper: ["n12368", "n12348"],
  promise: [],
  at_risk_home: ["n12348"],
  at_risk_car: ["n110", "n12348"],
  at_risk_utilities: ["n12345"],
  money: ["n96110", "n110"],
} as const;
type Help = keyof typeof HELPS;

type HelpScreenProps = { question: FirstDayQuestion; firstDay: FirstDayView; hasDebts: boolean };

/** What helps right now with what was just answered, before anything else is asked. */
export function HelpScreen({ question, firstDay, hasDebts }: HelpScreenProps) {
  const t = useTranslations("first_day");
  const help = helpFor(question, firstDay.answers);
  const next = screenPage(screenAfter(question));
  return (
    <ScreenFrame screen={screenAfter(question)} title={t(`help.${help}.title`)} lead={t(`help.${help}.text`)}>
      <ol className="grid gap-3 rounded-card border border-line bg-paper px-4 py-4 desk:px-5.5">
        {(["one", "two", "three"] as const).map((part, place) => (
          <li key={part} className="grid grid-cols-[1.5rem_minmax(0,1fr)]">
            <span className="num text-ink-3" aria-hidden="true">
              {place + 1}
            </span>
            {t(`help.${help}.${part}`)}
          </li>
        ))}
      </ol>
      <CallLinks numbers={HELPS[help]} />
      <div className="flex flex-wrap gap-2.5 max-desk:*:grow">
        <LinkButton href={next} look="main">
          {t("go_on")}
        </LinkButton>
        {help === "court_paper" && (
          <LinkButton href={(hasDebts ? "/debts" : "/debts/new") as Route}>{t("record_paper")}</LinkButton>
        )}
        {(help === "promise" || question === "at_risk") && (
          <LinkButton href="/debts/new">{t("record_debt")}</LinkButton>
        )}
      </div>
    </ScreenFrame>
  );
}

/** Of a question with several bad answers the one that was given; before any, the one that fits most. */
function helpFor(question: FirstDayQuestion, answers: FirstDayAnswers): Help {
  if (question === "safe") return answers.safe?.answer === "threatened" ? "threatened" : "despairing";
  if (question !== "at_risk") return question;
  const what = answers.at_risk?.answer ?? "home";
  return what === "car" || what === "utilities" ? `at_risk_${what}` : "at_risk_home";
}
