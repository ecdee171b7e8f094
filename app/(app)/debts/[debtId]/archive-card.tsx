import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import { type OpenCase, openCaseOf } from "@/lib/domain/clocks/open-case";
import { formatDay } from "@/lib/format/day";
import { CLOCKS } from "@/lib/reference/clocks";
import { archiveDebtAction, restoreDebtAction } from "./actions";
import { EntryForm } from "./notices";

type ArchiveCardProps = {
  debt: DebtView;
  today: Day;
  /** Whether it was to be put away and is asked about first. */
  isAsked: boolean;
};

/** The way out of the list, and back. Where a court is waiting it is asked first. */
export function ArchiveCard({ debt, today, isAsked }: ArchiveCardProps) {
  const t = useTranslations("debt_page");
  const open = openCaseOf(debt, CLOCKS, today);
  return (
    <div id="archive" className="scroll-mt-4">
      {isAsked && open && !debt.isArchived ? (
        <Ask debtId={debt.id} open={open} today={today} />
      ) : (
        <>
          <p className="mb-2 text-small text-ink-2">{debt.isArchived ? t("archived_banner") : t("archive_hint")}</p>
          <EntryForm action={debt.isArchived ? restoreDebtAction : archiveDebtAction} debtId={debt.id}>
            <SubmitButton look="plain">{debt.isArchived ? t("restore") : t("archive")}</SubmitButton>
          </EntryForm>
        </>
      )}
    </div>
  );
}

function Ask({ debtId, open, today }: { debtId: string; open: OpenCase; today: Day }) {
  const t = useTranslations("debt_page.put_away");
  const caseOf = useCase(today);
  return (
    <div className="grid gap-3">
      <Notice tone="court">{t("ask", caseOf(open))}</Notice>
      <p className="text-small text-ink-2">{t("ask_when")}</p>
      <div className="flex flex-wrap items-center gap-3">
        <LinkButton href={`/debts/${debtId}`} look="main">
          {t("keep")}
        </LinkButton>
        <EntryForm action={archiveDebtAction} debtId={debtId}>
          <input type="hidden" name="knowsCourt" value="1" />
          <SubmitButton look="plain">{t("anyway")}</SubmitButton>
        </EntryForm>
      </div>
    </div>
  );
}

/** On a debt that was put away: that a court is waiting and nobody is reminded of it. A paper may have come since. */
export function SilentCourt({ debt, today }: { debt: DebtView; today: Day }) {
  const [t, tPage] = [useTranslations("debt_page.put_away"), useTranslations("debt_page")];
  const caseOf = useCase(today);
  const open = debt.isArchived ? openCaseOf(debt, CLOCKS, today) : null;
  if (!open) return null;
  return (
    <div className="mb-4">
      <Notice
        tone="court"
        action={
          <EntryForm action={restoreDebtAction} debtId={debt.id}>
            <SubmitButton look="plain">{tPage("restore")}</SubmitButton>
          </EntryForm>
        }
      >
        {t("silent", caseOf(open))}
      </Notice>
    </div>
  );
}

/** The nearest day of a court as the sentences about it take it; without one they say that it is missing. */
function useCase(today: Day) {
  const locale = useLocale();
  return ({ nearest }: OpenCase) => ({
    event: nearest?.event ?? "none",
    day: nearest ? formatDay(nearest.on, locale, today) : "",
    estimated: nearest?.isEstimated ? "yes" : "no",
  });
}
