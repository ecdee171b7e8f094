import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import type { PlanView } from "@/app/(app)/plan/plan-view";
import type { DraftValues } from "@/lib/data/core/drafts";
import type { WhatIf } from "@/lib/domain/plan/what-if";
import { clearWhatIfAction } from "./actions";
import { type Choices, WhatIfForm } from "./what-if-form";
import { WhatIfResult } from "./what-if-result";

export type WhatIfCardProps = {
  view: PlanView;
  whatIf: WhatIf | null;
  /** What was typed and refused. */
  refused: DraftValues | undefined;
  choices: Choices;
  masked: boolean;
};

/** What would change: a question, and its answer beside the plan as it is. */
export function WhatIfCard({ view, whatIf, refused, choices, masked }: WhatIfCardProps) {
  const t = useTranslations("plan.what_if");
  const isAsked = view.changes.length > 0;
  return (
    <div id="what-if" className="min-w-0 scroll-mt-4">
      <Card title={t("title")}>
        <p className="mb-3 text-small text-ink-2">{t("lead")}</p>
        <div className="grid grid-cols-1 gap-5 wide:grid-cols-2 wide:items-start">
          <WhatIfForm whatIf={whatIf} refused={refused} choices={choices} />
          <div className="grid min-w-0 gap-3">
            <WhatIfResult view={view} masked={masked} />
            {isAsked && (
              <Form action={clearWhatIfAction} initial={{}} className="grid gap-2" label={t("clear")}>
                <SubmitButton look="plain">{t("clear")}</SubmitButton>
              </Form>
            )}
          </div>
        </div>
      </Card>
    </div>
  );
}
