import { useTranslations } from "next-intl";
import { Disclosure } from "@/app/_ui/disclosure";
import { DayField } from "@/app/_ui/forms/day-field";
import { Form } from "@/app/_ui/forms/form";
import { MoreFields } from "@/app/_ui/forms/more-fields";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextField } from "@/app/_ui/forms/text-field";
import type { FormState } from "@/lib/actions/form-state";
import { FIRST_VERSION } from "@/lib/data/checklist";
import type { ChecklistAnswerView, SettlementView } from "@/lib/data/settlement-view";
import type { Day } from "@/lib/domain/basics/day";
import type { ChecklistItem } from "@/lib/domain/settlement/checklist";
import { answerItemAction } from "./actions";

type Place = { item: ChecklistItem; settlement: SettlementView; answer: ChecklistAnswerView | undefined };

/** Names the draft of an item's forms. */
export function itemFormName(debtId: string, code: string): string {
  return `debt:${debtId}:item:${code}`;
}

/** What every answer carries. A draft belongs to the form that it was typed into. */
function PlaceFields({ item, settlement, answer, said }: Place & { said: "done" | "not_applicable" | "open" }) {
  return (
    <>
      {said !== "open" && <input type="hidden" name="_form" value={itemFormName(settlement.debtId, item.code)} />}
      <input type="hidden" name="debtId" value={settlement.debtId} />
      <input type="hidden" name="settlementId" value={settlement.id} />
      <input type="hidden" name="code" value={item.code} />
      <input type="hidden" name="version" value={answer?.version ?? FIRST_VERSION} />
      <input type="hidden" name="answer" value={said} />
    </>
  );
}

/** Done, with the day and a note folded away; or not needed, with the reason. */
export function ItemForms({ initial, today, ...place }: Place & { initial: FormState; today: Day }) {
  const t = useTranslations("settle.list");
  const { values, ...fresh } = initial;
  const typedFor = values?.answer?.[0];
  const initialOf = (said: string) => (typedFor === said ? initial : fresh);
  return (
    <div className="mt-3.5 grid gap-1 border-t border-line pt-3.5">
      <Form action={answerItemAction} initial={initialOf("done")} label={t("done")} className="grid gap-1.5">
        <PlaceFields {...place} said="done" />
        <div className="grid desk:justify-items-start">
          <SubmitButton look="plain">{t("done")}</SubmitButton>
        </div>
        <MoreFields summary={t("other_day")} names={["note"]}>
          <div className="grid gap-5 desk:grid-cols-2">
            <DayField name="doneOn" label={t("done_day")} defaultValue={today} />
            <TextField name="note" label={t("done_note")} hint={t("done_note_hint")} maxLength={500} />
          </div>
        </MoreFields>
      </Form>
      <Disclosure summary={t("not_applicable")} open={typedFor === "not_applicable"}>
        <Form action={answerItemAction} initial={initialOf("not_applicable")} label={t("not_applicable")}>
          <PlaceFields {...place} said="not_applicable" />
          <TextField name="reason" label={t("reason")} hint={t("reason_hint")} maxLength={500} />
          <div>
            <SubmitButton look="plain">{t("save_reason")}</SubmitButton>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}

/** Takes an answer back. */
export function UndoItem(place: Place) {
  const t = useTranslations("settle.list");
  return (
    <Form action={answerItemAction} initial={{}} className="-mr-4.5 -mb-1 flex-none" label={t("undo")}>
      <PlaceFields {...place} said="open" />
      <SubmitButton look="quiet">{t("undo")}</SubmitButton>
    </Form>
  );
}
