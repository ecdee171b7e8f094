import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import { FactList } from "@/app/_ui/fact-list";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { NoteText } from "@/app/_ui/note-text";
import { TextLink } from "@/app/_ui/text-link";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import { isOpenStage } from "@/lib/domain/debts/debt";
import { undoDebtEditAction } from "./actions";
import { useKnownFacts } from "./known-facts";
import { EntryForm } from "./notices";

type FactsCardProps = { debt: DebtView; today: Day; masked: boolean };

/** What is known of the debt; what is not is named too, and can be filled in. */
export function FactsCard({ debt, today, masked }: FactsCardProps) {
  const t = useTranslations("debt_page");
  const { known, unknown } = useKnownFacts(debt, today, masked);
  const edit = `/debts/${debt.id}/edit` as Route;
  return (
    <Card title={t("facts.title")} aside={<TextLink href={edit}>{t("edit_facts")}</TextLink>}>
      <FactList facts={known} />
      {debt.note !== "" && (
        <div className="mt-3 border-t border-line pt-3">
          <p className="text-small text-ink-2">{t("facts.note")}</p>
          <NoteText text={debt.note} masked={masked} />
        </div>
      )}
      {unknown.length > 0 && (
        <div className="mt-3 border-t border-line pt-1">
          <Disclosure summary={t("facts.unknown_list", { n: unknown.length })}>
            <FactList
              facts={unknown.map((term) => ({
                term,
                detail: <span className="font-normal text-ink-2">{t("facts.unknown")}</span>,
              }))}
            />
            <TextLink href={edit}>{t("facts.add")}</TextLink>
          </Disclosure>
        </div>
      )}
      {debt.version > 1 && isOpenStage(debt.stage) && (
        <div className="-ml-4.5">
          <EntryForm action={undoDebtEditAction} debtId={debt.id}>
            <SubmitButton look="quiet">{t("undo_edit")}</SubmitButton>
          </EntryForm>
        </div>
      )}
    </Card>
  );
}
