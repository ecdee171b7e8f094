import { useTranslations } from "next-intl";
import { Disclosure } from "@/app/_ui/disclosure";
import { DayField } from "@/app/_ui/forms/day-field";
import { Form } from "@/app/_ui/forms/form";
import { MoreFields } from "@/app/_ui/forms/more-fields";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextField } from "@/app/_ui/forms/text-field";
import type { FormState } from "@/lib/actions/form-state";
import { FIRST_VERSION } from "@/lib/data/settlement/checklist";
import type { ChecklistAnswerView, SettlementView } from "@/lib/data/settlement/settlement-view";
import type { Day } from "@/lib/domain/basics/day";
import type { ChecklistItem } from "@/lib/domain/settlement/checklist";
import { answerItemAction } from "./actions";

type Place = { item: ChecklistItem; settlement: SettlementView; answer: ChecklistAnswerView | undefined };

type Said = "done" | "not_applicable";

/** Names the draft of one of an item's two forms. */
function formName({ settlement, item }: Place, said: Said): string {
  return `debt:${settlement.debtId}:item:${item.code}:${said}`;
}

/** What every answer carries. */
function PlaceFields({ said, ...place }: Place & { said: Said | "open" }) {
  const { item, settlement, answer } = place;
  return (
    <>
      {said !== "open" && <input type="hidden" name="_form" value={formName(place, said)} />}
      <input type="hidden" name="debtId" value={settlement.debtId} />
      <input type="hidden" name="settlementId" value={settlement.id} />
      <input type="hidden" name="code" value={item.code} />
      <input type="hidden" name="version" value={answer?.version ?? FIRST_VERSION} />
      <input type="hidden" name="answer" value={said} />
    </>
  );
}

type ItemFormsProps = Place & { initialOf: (form: string) => FormState; today: Day };

/** Done, with the day and a note folded away; or not needed, with the reason. */
export function ItemForms({ initialOf, today, ...place }: ItemFormsProps) {
  const t = useTranslations("settle.list");
  const item = useTranslations("settle")(`${place.item.code}.title`);
  const notNeeded = initialOf(formName(place, "not_applicable"));
  return (
    <div className="mt-3.5 grid gap-1 border-t border-line pt-3.5">
      <Form
        action={answerItemAction}
        initial={initialOf(formName(place, "done"))}
        label={t("done_of", { item })}
        className="grid gap-1.5"
      >
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
      <Disclosure summary={t("not_applicable")} open={notNeeded.values !== undefined}>
        <Form action={answerItemAction} initial={notNeeded} label={t("not_applicable_of", { item })}>
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
  const item = useTranslations("settle")(`${place.item.code}.title`);
  return (
    <Form action={answerItemAction} initial={{}} className="-mr-4.5 -mb-1 flex-none" label={t("undo_of", { item })}>
      <PlaceFields {...place} said="open" />
      <SubmitButton look="quiet">{t("undo")}</SubmitButton>
    </Form>
  );
}
