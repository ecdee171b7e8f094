import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import { CHECKLIST_CODES } from "@/lib/domain/settlement/checklist";
import { answerItemAction } from "./actions";

const ITEM_NOTICES = ["done", "not_applicable", "opened", "closed"] as const;

type ItemNoticeProps = { note: unknown; item: unknown; settlement: SettlementView };

/** A quiet word about what was just said to an item, with the way to take it back. */
export function ItemNotice({ note, item, settlement }: ItemNoticeProps) {
  const t = useTranslations("settle");
  const ofItem = ITEM_NOTICES.find((one) => one === note);
  const code = CHECKLIST_CODES.find((one) => one === item);
  if (note === "settled") return <Said text={t("notice.settled")} />;
  if (!ofItem || !code) return null;
  const answer = settlement.answers.find((one) => one.code === code);
  const isAnswered = answer !== undefined && (answer.notApplicable || answer.doneOn !== null);
  // Told again by an old address, it would say what is no longer so.
  if (isAnswered === (ofItem === "opened")) return null;
  return (
    <Said text={t(`notice.${ofItem}`, { item: t(`${code}.title`) })}>
      {isAnswered && (
        <Form action={answerItemAction} initial={{}} className="flex-none">
          <input type="hidden" name="debtId" value={settlement.debtId} />
          <input type="hidden" name="settlementId" value={settlement.id} />
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="version" value={answer.version} />
          <input type="hidden" name="answer" value="open" />
          <SubmitButton look="plain">{t("list.undo")}</SubmitButton>
        </Form>
      )}
    </Said>
  );
}

function Said({ text, children }: { text: string; children?: React.ReactNode }) {
  return (
    <div className="mb-4">
      <Notice tone="ok" action={children}>
        {text}
      </Notice>
    </div>
  );
}
