import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SourceLine } from "@/app/_order/source-line";
import { Chip, type ChipTone } from "@/app/_ui/chip";
import { Disclosure } from "@/app/_ui/disclosure";
import { NamedText } from "@/app/_ui/named-text";
import { NoteText } from "@/app/_ui/note-text";
import type { FormState } from "@/lib/actions/form-state";
import type { ChecklistAnswerView, SettlementView } from "@/lib/data/settlement/settlement-view";
import type { Day } from "@/lib/domain/basics/day";
import { type ChecklistItem, type ItemState, isAnswered, itemStateOf } from "@/lib/domain/settlement/checklist";
import { formatDay } from "@/lib/format/day";
import { ItemForms, UndoItem } from "./item-forms";
import type { ItemWords } from "./item-words";

const TONES: Readonly<Record<ItemState, ChipTone>> = {
  done: "ok",
  not_applicable: "neutral",
  overdue: "due",
  open: "neutral",
  ahead: "neutral",
};

export type ItemCardProps = {
  item: ChecklistItem;
  words: ItemWords;
  settlement: SettlementView;
  today: Day;
  masked: boolean;
  /** The form of an answer, by its name. */
  initialOf: (form: string) => FormState;
  /** Its proofs, always in sight. */
  strip: ReactNode;
  /** What else can be done about it, and the way to add a proof. */
  children: ReactNode;
};

/** One closing item: until when, how, and what to watch; once it is answered only what was said. */
export function ItemCard({ item, words, settlement, today, masked, initialOf, strip, children }: ItemCardProps) {
  const t = useTranslations("settle.list");
  const state = itemStateOf(item, settlement.answers, today);
  const answer = settlement.answers.find(({ code }) => code === item.code);
  const place = { item, settlement, answer };
  return (
    <section
      id={item.code}
      aria-labelledby={`${item.code}-title`}
      className="min-w-0 scroll-mt-4 rounded-card border border-line bg-paper p-4 desk:px-5.5 desk:py-5"
    >
      <header className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h2 id={`${item.code}-title`} className="font-heading">
          {words.title}
        </h2>
        <Chip tone={TONES[state]}>{t(`state.${state}`)}</Chip>
      </header>
      {isAnswered(state) && answer ? (
        <>
          <div className="flex flex-wrap items-start justify-between gap-x-3">
            <Answer answer={answer} today={today} masked={masked} />
            <UndoItem {...place} />
          </div>
          {strip}
          <Disclosure summary={t("how_and_proofs")}>
            <HowTo item={item} words={words} today={today} />
            {children}
          </Disclosure>
        </>
      ) : (
        <>
          <Until item={item} today={today} />
          <HowTo item={item} words={words} today={today} />
          {strip}
          {children}
          <ItemForms {...place} initialOf={initialOf} today={today} />
        </>
      )}
    </section>
  );
}

/** Until when, or in which days; an optional one says so. */
function Until({ item, today }: Pick<ItemCardProps, "item" | "today">) {
  const t = useTranslations("settle.list");
  const locale = useLocale();
  const [from, due] = [item.fromOn, item.dueOn].map((on) => formatDay(on, locale, today));
  const isWindow = item.fromOn > (item.dueOn < today ? item.dueOn : today);
  return (
    <p className="num text-small text-ink-2">
      {isWindow || item.code === "credit_report"
        ? t("window", { from: from ?? "", to: due ?? "" })
        : t("due", { day: due ?? "" })}
      {item.isOptional && ` · ${t("optional")}`}
    </p>
  );
}

export function HowTo({ item, words, today }: { item: ChecklistItem; words: ItemWords; today: Day }) {
  return (
    <div className="mt-1.5 grid max-w-[46em] gap-1.5">
      <p>
        <NamedText text={words.how} name={words.name} />
      </p>
      {words.variant !== null && (
        <p className="font-medium">
          <NamedText text={words.variant} name={words.holder} />
        </p>
      )}
      <p className="text-small text-ink-2">{words.note}</p>
      {item.source !== null && <SourceLine source={item.source} today={today} />}
    </div>
  );
}

function Answer({ answer, today, masked }: { answer: ChecklistAnswerView; today: Day; masked: boolean }) {
  const t = useTranslations("settle.list");
  const locale = useLocale();
  const said = answer.notApplicable ? answer.reason : answer.note;
  return (
    <div className="min-w-0 flex-[1_1_12rem] pt-1 text-small text-ink-2">
      {answer.doneOn !== null && (
        <p className="num">{t("done_on", { day: formatDay(answer.doneOn, locale, today) })}</p>
      )}
      {said !== "" && (
        <div className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-1.5">
          <span>{answer.notApplicable ? t("not_needed") : t("note_label")}</span>
          <NoteText text={said} masked={masked} className="text-ink" />
        </div>
      )}
    </div>
  );
}
