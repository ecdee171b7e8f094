"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useMemo, useState } from "react";
import { buttonClass } from "@/app/_ui/button-style";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import type { FormAction } from "@/app/_ui/forms/use-form-submit";
import type { FormState } from "@/lib/actions/form-state";
import type { Day } from "@/lib/domain/basics/day";
import { importReportAction } from "./actions";
import { choiceValue, confirmedForm } from "./confirmed-rows";
import { fieldName } from "./field-name";
import { ReviewGroupCard } from "./review-group";
import { ReviewSummary } from "./review-summary";
import { useLeaveGuard } from "./use-leave-guard";
import type { Review } from "./use-report";

type ReviewFormProps = { review: Review; today: Day; once: string; again: () => void };

/** Every row of the report to look at, change and choose; only the chosen ones are sent. */
export function ReviewForm({ review, today, once, again }: ReviewFormProps) {
  const t = useTranslations("report_import");
  const [choices, setChoices] = useState(() => proposedChoices(review));
  const [isSending, setSending] = useState(false);
  useLeaveGuard(!isSending);
  const chosen = Object.values(choices).filter((choice) => choice !== "skip").length;
  const action = useMemo((): FormAction => {
    return async (previous, typed) => {
      setSending(true);
      try {
        return withTyped(await importReportAction(previous, confirmedForm(review, typed)), typed);
      } finally {
        setSending(false);
      }
    };
  }, [review]);

  function onChange({ target }: FormEvent) {
    if (target instanceof HTMLSelectElement && target.name in choices)
      setChoices((all) => ({ ...all, [target.name]: target.value }));
  }

  return (
    <div className="grid gap-4">
      <ReviewSummary review={review} today={today}>
        <button type="button" onClick={again} className={buttonClass({ look: "plain" })}>
          {t("again")}
        </button>
      </ReviewSummary>
      {review.groups.length > 0 && (
        <Form action={action} initial={{ key: once }} label={t("title")}>
          <div className="grid gap-4" onChange={onChange}>
            {review.groups.map((group) => (
              <ReviewGroupCard key={group.lender} group={group} review={review} choices={choices} today={today} />
            ))}
          </div>
          <div className="grid gap-2">
            <SubmitButton look="main" block pending={t("send.pending")}>
              {t("send.button", { n: chosen })}
            </SubmitButton>
            <p className="text-small text-ink-2">{chosen === 0 ? t("send.none") : t("send.note")}</p>
          </div>
        </Form>
      )}
    </div>
  );
}

function proposedChoices({ groups }: Review): Record<string, string> {
  const rows = groups.flatMap((group) => group.rows);
  return Object.fromEntries(rows.map((row) => [fieldName(row.account, "choice"), choiceValue(row)]));
}

/** A refusal speaks of what was sent; the fields want back what was typed into them. */
function withTyped(answer: FormState, typed: FormData): FormState {
  if (!answer.values) return answer;
  const values = [...typed].map(([name, value]) => [name, [typeof value === "string" ? value : ""]]);
  return { ...answer, values: Object.fromEntries(values) };
}
