import { useTranslations } from "next-intl";
import { SourceLine } from "@/app/_order/source-line";
import { StepText } from "@/app/_order/step-text";
import { useStepSubject, useStepWords } from "@/app/_order/step-words";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { FactForm } from "@/app/(app)/dashboard/facts/fact-form";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import { endsWhenDone } from "@/lib/domain/order/next-step";
import type { Step } from "@/lib/domain/order/steps/step";
import { LaterChoice } from "./later-choice";
import { chooseStepAction } from "./step-actions";
import { basisOf } from "./step-basis";
import { factOf } from "./step-fact";
import { stepLink } from "./step-links";

type NextCardProps = { step: Step; debt: DebtView | null; today: Day; masked: boolean };

/** The one thing to do today, why it comes first, and what can be said to it. */
export function NextCard({ step, debt, today, masked }: NextCardProps) {
  const t = useTranslations("step");
  const words = useStepWords(today)(step, debt);
  const subject = useStepSubject()(debt);
  const { why, source } = basisOf(step);
  const fact = factOf(step);
  const shown = { amounts: words.amounts, masked };
  return (
    <Card kicker={t(step.code === "none" ? "kicker_none" : "kicker")} title={words.title}>
      {subject !== null && <p className="-mt-1.5 mb-1 font-strong">{subject}</p>}
      <p className="max-w-[46em]">
        <StepText text={words.body} {...shown} />
      </p>
      {fact !== null && debt !== null && (
        <div className="mt-3.5">
          <FactForm debt={debt} fact={fact} today={today} isNamed />
        </div>
      )}
      {step.code !== "none" && <StepButtons step={step} />}
      <div className="mt-3.5 border-t border-line pt-2.5 text-small text-ink-2">
        <p>{t(`why.${why}`)}</p>
        {source !== null && <SourceLine source={source} today={today} />}
      </div>
    </Card>
  );
}

function StepButtons({ step }: { step: Step }) {
  const t = useTranslations("next");
  const own = useTranslations("step");
  const isFact = factOf(step) !== null;
  const link = isFact ? null : stepLink(step);
  const isSafety = step.code.startsWith("safety_");
  return (
    <Form action={chooseStepAction} initial={{}} label={own("kicker")} className="mt-4 grid gap-2">
      <input type="hidden" name="step" value={step.id} />
      <div className="flex flex-wrap items-start gap-2.5 max-desk:*:grow">
        {link && (
          <div className="grid max-desk:basis-full">
            <LinkButton href={link} look="main">
              {t("how")}
            </LinkButton>
          </div>
        )}
        {endsWhenDone(step) && (
          <SubmitButton look="plain" name="choice" value="done">
            {isSafety ? own("safe_now") : isFact ? own("asked") : t("done")}
          </SubmitButton>
        )}
        <LaterChoice />
      </div>
    </Form>
  );
}
