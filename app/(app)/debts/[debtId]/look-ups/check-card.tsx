import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { RadioGroup } from "@/app/_ui/forms/choice-fields";
import { DayField } from "@/app/_ui/forms/day-field";
import { Form } from "@/app/_ui/forms/form";
import { SelectField } from "@/app/_ui/forms/select-field";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextAreaField } from "@/app/_ui/forms/text-area-field";
import { TextLink } from "@/app/_ui/text-link";
import { CallLinks } from "@/app/(app)/first-day/call-links";
import type { FormState } from "@/lib/actions/form-state";
import type { CourtPaperView } from "@/lib/data/debts/court-papers";
import type { Day } from "@/lib/domain/basics/day";
import { COURT_CHECKS } from "@/lib/domain/debts/court-paper";
import { CHECK_RESULTS } from "@/lib/domain/debts/look-up";
import { checkPaperAction } from "./actions";

type CheckCardProps = {
  debtId: string;
  /** The paper that is to be checked; null: none is recorded. */
  paper: CourtPaperView | null;
  today: Day;
  initial: FormState;
};

const LOOKS = ["sender", "kind", "demand", "ask"] as const;

/** Is this court paper real? What to look at, whom to ask, and a place for the answer. Never the number on the paper. */
export function CheckCard({ debtId, paper, today, initial }: CheckCardProps) {
  const t = useTranslations("look_ups.check");
  return (
    <Card title={t("title")}>
      <div id="check" className="grid gap-4">
        {paper && <PaperLine paper={paper} />}
        <ol className="grid list-decimal gap-1.5 pl-5">
          {LOOKS.map((look) => (
            <li key={look}>{t(`look.${look}`)}</li>
          ))}
        </ol>
        <CallLinks numbers={["n12368", "n96110"]} />
        {paper ? (
          <CheckForm debtId={debtId} paper={paper} today={today} initial={initial} />
        ) : (
          <p className="text-small text-ink-2">{t("no_paper")}</p>
        )}
        <div className="flex flex-wrap gap-x-5">
          <TextLink href={`/debts/${debtId}#court` as Route}>{t("papers")}</TextLink>
          <TextLink href={"/guide/court-paper-real" as Route}>{t("guide")}</TextLink>
        </div>
      </div>
    </Card>
  );
}

function PaperLine({ paper: { type, court, caseNumber } }: { paper: CourtPaperView }) {
  const t = useTranslations("debt_page.court.types");
  const names = [court, caseNumber].filter(Boolean).join(" · ");
  return (
    <p className="wrap-anywhere">
      <span className="font-strong">{t(type)}</span>
      {names !== "" && <bdi className="block text-small text-ink-2">{names}</bdi>}
    </p>
  );
}

type CheckFormProps = { debtId: string; paper: CourtPaperView; today: Day; initial: FormState };

function CheckForm({ debtId, paper, today, initial }: CheckFormProps) {
  const [t, tCourt] = [useTranslations("look_ups.check"), useTranslations("debt_page.court")];
  return (
    <Form action={checkPaperAction} initial={initial} label={t("form")}>
      <input type="hidden" name="_form" value={checkFormName(paper)} />
      <input type="hidden" name="debtId" value={debtId} />
      <input type="hidden" name="paperId" value={paper.id} />
      <RadioGroup
        name="result"
        label={t("result")}
        tiles
        options={CHECK_RESULTS.map((value) => ({ value, label: t(`results.${value}`) }))}
      />
      <div className="grid gap-5 desk:grid-cols-2">
        <SelectField
          name="how"
          label={tCourt("checkedHow")}
          defaultValue="line_12368"
          options={COURT_CHECKS.map((value) => ({ value, label: tCourt(`checks.${value}`) }))}
        />
        <DayField name="on" label={tCourt("checkedOn")} defaultValue={today} />
      </div>
      <TextAreaField name="found" label={t("found")} hint={t("found_hint")} maxLength={1000} rows={2} />
      <div>
        <SubmitButton look="main">{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Names the form's draft. */
export function checkFormName(paper: { id: string }): string {
  return `check:${paper.id}`;
}
