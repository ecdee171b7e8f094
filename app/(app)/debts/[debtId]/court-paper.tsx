import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { Chip, Chips } from "@/app/_ui/chip";
import { Disclosure } from "@/app/_ui/disclosure";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { NoteText } from "@/app/_ui/note-text";
import { Notice } from "@/app/_ui/notice";
import { QuietActs } from "@/app/_ui/quiet-acts";
import type { CourtPaperView } from "@/lib/data/debts/court-papers";
import type { Day } from "@/lib/domain/basics/day";
import { formatDay } from "@/lib/format/day";
import { removeCourtPaperAction } from "./actions";
import { CourtDayList } from "./court-day-list";
import { CourtSteps } from "./court-steps";
import { EntryForm } from "./notices";

type PaperProps = { debtId: string; paper: CourtPaperView; today: Day; masked: boolean };

/** One paper: whether it is real, its days, what to do about it, and how to change it. */
export function Paper({ debtId, paper, today, masked }: PaperProps) {
  const [t, tLookUps] = [useTranslations("debt_page"), useTranslations("look_ups")];
  const locale = useLocale();
  const names = [paper.court, paper.caseNumber].filter(Boolean).join(" · ");
  return (
    <article className="border-b border-line pb-3 wrap-anywhere">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <h3 className="font-strong">{t(`court.types.${paper.type}`)}</h3>
        <Chips>
          {paper.procedure && <Chip>{t(`court.procedures.${paper.procedure}`)}</Chip>}
          <Chip tone={paper.verified ? "ok" : "due"}>
            {t(paper.verified ? "court.verified_chip" : "court.unverified_chip")}
          </Chip>
        </Chips>
      </div>
      <div className="text-small text-ink-2">
        {names && (
          <p>
            <bdi>{names}</bdi>
          </p>
        )}
        {paper.servedOn && <p>{t("court.served", { day: formatDay(paper.servedOn, locale, today) })}</p>}
        <Check paper={paper} today={today} />
      </div>
      {!paper.verified && (
        <div className="mt-2">
          <Notice
            tone="due"
            action={
              <LinkButton href={`/debts/${debtId}/look-ups?paper=${paper.id}` as Route}>
                {tLookUps("check_link")}
              </LinkButton>
            }
          >
            {t("court.unverified")}
          </Notice>
        </div>
      )}
      <CourtDayList paper={paper} today={today} />
      <Disclosure summary={t("court.steps_title")}>
        <CourtSteps type={paper.type} today={today} />
      </Disclosure>
      {paper.note && <NoteText text={paper.note} masked={masked} className="text-small" />}
      <QuietActs>
        <LinkButton href={`/debts/${debtId}?paper=${paper.id}#court` as Route} look="quiet">
          {t("court.edit_link")}
        </LinkButton>
        <EntryForm action={removeCourtPaperAction} debtId={debtId} entryId={paper.id}>
          <SubmitButton look="quiet">{t("remove")}</SubmitButton>
        </EntryForm>
      </QuietActs>
    </article>
  );
}

/** When and how it was checked, as far as that was said. */
function Check({ paper: { verified, checkedOn, checkedHow }, today }: { paper: CourtPaperView; today: Day }) {
  const t = useTranslations("debt_page.court");
  const locale = useLocale();
  if (!verified || (checkedOn === null && checkedHow === null)) return null;
  const how = checkedHow && t(`checks.${checkedHow}`);
  if (checkedOn === null) return <p>{t("checked_how", { how: how ?? "" })}</p>;
  const day = formatDay(checkedOn, locale, today);
  return <p>{how === null ? t("checked_day", { day }) : t("checked", { day, how })}</p>;
}
