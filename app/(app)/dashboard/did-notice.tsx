import { useLocale, useTranslations } from "next-intl";
import { debtName } from "@/app/_order/debt-name";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { changeText } from "@/lib/schemas/order";
import { changeOrderAction } from "./actions";
import type { Board } from "./board";
import type { Did } from "./did";

/** What was just changed, with the way back. Nothing when the debt it speaks of is not there. */
export function DidNotice({ did, board, isWhole }: { did: Did; board: Board; isWhole: boolean }) {
  const t = useTranslations("dashboard.did");
  const actions = useTranslations("actions");
  const locale = useLocale();
  const row = [...board.ranked, ...board.outside].find(({ debt }) => debt.id === did.debtId);
  if (!row) return null;
  return (
    <div className="mb-3">
      <Notice
        tone="ok"
        action={
          <Form action={changeOrderAction} initial={{}} className="grid gap-2">
            {isWhole && <input type="hidden" name="all" value="1" />}
            <SubmitButton look="plain" name="change" value={changeText(did.undo)}>
              {actions("undo")}
            </SubmitButton>
          </Form>
        }
      >
        {t(did.done, { name: debtName(row.debt, locale) })}
      </Notice>
    </div>
  );
}
