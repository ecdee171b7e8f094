import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { Chip, Chips } from "@/app/_ui/chip";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { NoteText } from "@/app/_ui/note-text";
import { QuietActs } from "@/app/_ui/quiet-acts";
import { EntryForm } from "@/app/(app)/debts/[debtId]/notices";
import type { LookUpView } from "@/lib/data/look-ups/look-up-view";
import type { Day } from "@/lib/domain/basics/day";
import { formatDay } from "@/lib/format/day";
import { removeLookUpAction } from "./actions";

type LookUpListProps = { debtId: string; lookUps: readonly LookUpView[]; today: Day; masked: boolean };

/** What was looked up, the latest day first, each with the way to correct it and to take it out. */
export function LookUpList({ debtId, lookUps, today, masked }: LookUpListProps) {
  const [t, tPage] = [useTranslations("look_ups"), useTranslations("debt_page")];
  const locale = useLocale();
  return (
    <ul aria-label={t("list")} className="grid gap-3">
      {lookUps.map((one) => (
        <li key={one.id} className="border-b border-line pb-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-strong">{t(`kind.${one.kind}`)}</span>
            <span className="num text-small text-ink-2">{formatDay(one.on, locale, today)}</span>
          </div>
          {one.found === "" ? (
            <p className="text-small text-ink-2">{t("found_empty")}</p>
          ) : (
            <NoteText text={one.found} masked={masked} className="text-small" />
          )}
          <LookUpChips lookUp={one} />
          <QuietActs>
            <LinkButton href={`/debts/${debtId}/look-ups?edit=${one.id}#form` as Route} look="quiet">
              {t("edit")}
            </LinkButton>
            <EntryForm action={removeLookUpAction} debtId={debtId} entryId={one.id}>
              <SubmitButton look="quiet">{tPage("remove")}</SubmitButton>
            </EntryForm>
          </QuietActs>
        </li>
      ))}
    </ul>
  );
}

/** That it is about everything, and that it was corrected. */
export function LookUpChips({ lookUp: { debtId, version } }: { lookUp: LookUpView }) {
  const t = useTranslations("look_ups");
  if (debtId !== null && version === 1) return null;
  return (
    <Chips>
      {debtId === null && <Chip>{t("about.all")}</Chip>}
      {version > 1 && <Chip>{t("edited")}</Chip>}
    </Chips>
  );
}
