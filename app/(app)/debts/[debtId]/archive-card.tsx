import { useTranslations } from "next-intl";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { archiveDebtAction, restoreDebtAction } from "./actions";
import { EntryForm } from "./notices";

/** The way out of the list, and back. */
export function ArchiveCard({ debt }: { debt: DebtView }) {
  const t = useTranslations("debt_page");
  return (
    <div>
      <p className="mb-2 text-small text-ink-2">{debt.isArchived ? t("archived_banner") : t("archive_hint")}</p>
      <EntryForm action={debt.isArchived ? restoreDebtAction : archiveDebtAction} debtId={debt.id}>
        <SubmitButton look="plain">{debt.isArchived ? t("restore") : t("archive")}</SubmitButton>
      </EntryForm>
    </div>
  );
}
