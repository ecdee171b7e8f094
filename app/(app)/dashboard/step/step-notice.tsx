import { useTranslations } from "next-intl";
import { useStepWords } from "@/app/_order/step-words";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import { hidesWhenPutOff } from "@/lib/domain/order/next-step";
import type { Said } from "./said";
import { undoStepAction } from "./step-actions";

type StepNoticeProps = { said: Said; debt: DebtView | null; today: Day };

/** What was just said to a step, with the way back. A court's day says that it stays. */
export function StepNotice({ said: { what, id, step }, debt, today }: StepNoticeProps) {
  const t = useTranslations("step.said");
  const next = useTranslations("next");
  const title = useStepWords(today)(step, debt).title;
  const stays = what === "later" && !hidesWhenPutOff(step);
  return (
    <div className="mb-3.5 desk:mb-5">
      <Notice
        tone="ok"
        action={
          <Form action={undoStepAction} initial={{}} className="grid gap-2">
            <input type="hidden" name="step" value={id} />
            <input type="hidden" name="what" value={what} />
            <SubmitButton look="plain">{next("undo")}</SubmitButton>
          </Form>
        }
      >
        {t(stays ? "stays" : what, { title })}
      </Notice>
    </div>
  );
}
