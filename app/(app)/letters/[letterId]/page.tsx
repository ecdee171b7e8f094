import { randomUUID } from "node:crypto";
import { Download } from "lucide";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { gateOf } from "@/app/_clocks/gate-of";
import { buttonClass } from "@/app/_ui/button-style";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import { Icon } from "@/app/_ui/icon";
import { isMasked } from "@/app/_ui/mask";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { removeLetterAction, restoreLetterAction } from "@/app/(app)/letters/actions";
import { GapsLine } from "@/app/(app)/letters/gaps-line";
import { LetterForm, letterFormName } from "@/app/(app)/letters/letter-form";
import { LetterIdForm, LetterNoticeLine } from "@/app/(app)/letters/letter-notices";
import { LetterSheet } from "@/app/(app)/letters/letter-sheet";
import { LetterWarnings } from "@/app/(app)/letters/letter-warnings";
import { PaperButtons } from "@/app/(app)/letters/paper-buttons";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getDraft } from "@/lib/data/core/drafts";
import { getDebtRecord } from "@/lib/data/debts/debt-records";
import { getDebt } from "@/lib/data/debts/debts";
import { getLetter, type LetterView } from "@/lib/data/letters/letters";
import { LETTERS } from "@/lib/reference/letters/letter-texts";

export async function generateMetadata(): Promise<Metadata> {
  // Neither the lender nor the kind of letter: a title stands in the browser's history and on shared screens.
  return { title: (await getTranslations("letters"))("title") };
}

type LetterPageProps = { params: Promise<{ letterId: string }>; searchParams: Promise<Record<string, unknown>> };

/** One letter: as it will be sent, the ways to take it along, and its text to be edited. */
export default async function LetterPage({ params, searchParams }: LetterPageProps) {
  const user = await requireUser();
  const [{ letterId }, query, masked] = await Promise.all([params, searchParams, isMasked()]);
  const letter = await getLetter(user.id, letterId);
  if (!letter) notFound();
  const { id, code, debtId, text } = letter;
  const [debt, record, draft] = await Promise.all([
    debtId === null ? null : getDebt(user.id, debtId),
    debtId === null ? null : getDebtRecord(user.id, debtId),
    getDraft(user.id, letterFormName(letter)),
  ]);
  const gate = debt && record && gateOf(debt, record, today(user.timeZone));
  return (
    <div className="max-w-3xl">
      <Top letter={letter} />
      {letter.isRemoved ? <Removed letterId={id} /> : <LetterNoticeLine note={query.note} entry={id} />}
      <LetterWarnings code={code} gate={gate} today={today(user.timeZone)} />
      <div className="grid grid-cols-1 gap-4">
        <PaperCard letter={letter} masked={masked} />
        <EditCard isOpen={!masked || draft !== null}>
          <LetterForm
            code={code}
            debtId={debtId}
            text={text}
            editing={letter}
            initial={{ key: randomUUID(), ...(draft ? { values: draft } : {}) }}
          />
        </EditCard>
        <Others letter={letter} />
      </div>
    </div>
  );
}

function Top({ letter: { code, lender } }: { letter: LetterView }) {
  const t = useTranslations("letters");
  const locale = useLocale();
  const to = lender ? (locale === "en" ? lender.nameEn : lender.name) : t("list.family");
  return (
    <PageHeader
      title={t(`name.${code}`)}
      crumb={{ href: "/letters" as Route, label: t("title") }}
      lead={
        <>
          <bdi className="block">{to}</bdi>
          <span className="text-small">{t(`about.${code}`)}</span>
        </>
      }
    />
  );
}

/** The letter may name amounts in any words, so while they are hidden all of it is. */
function PaperCard({ letter: { id, code, text }, masked }: { letter: LetterView; masked: boolean }) {
  const t = useTranslations("letters.page");
  return (
    <Card title={t("paper")}>
      <div className="grid grid-cols-1 gap-4">
        <GapsLine text={text} />
        {masked ? <p className="text-ink-2">{t("masked")}</p> : <LetterSheet title={LETTERS[code].title} text={text} />}
        <div className="flex flex-wrap items-center gap-2.5">
          {/* No link of the program's own: the answer is a file, and must be asked for only by a click. */}
          <a href={`/api/letters/${id}/pdf`} className={buttonClass({ look: "main" })}>
            <Icon of={Download} className="size-4.5" />
            {t("pdf")}
          </a>
          {!masked && (
            <PaperButtons
              text={text}
              words={{ copy: t("copy"), copied: t("copied"), notCopied: t("not_copied"), print: t("print") }}
            />
          )}
        </div>
      </div>
    </Card>
  );
}

/** What is edited is never hidden, but while amounts are it waits behind a fold. */
function EditCard({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  const t = useTranslations("letters.page");
  return (
    <Card>
      <Disclosure summary={t("edit")} open={isOpen}>
        {children}
      </Disclosure>
    </Card>
  );
}

function Others({ letter: { id, code, debtId, isRemoved } }: { letter: LetterView }) {
  const t = useTranslations("letters.page");
  const again = new URLSearchParams({ code, ...(debtId === null ? {} : { debt: debtId }) });
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <TextLink href={`/letters/new?${again}` as Route}>{t("again")}</TextLink>
      {!isRemoved && (
        <LetterIdForm action={removeLetterAction} letterId={id}>
          {t("remove")}
        </LetterIdForm>
      )}
    </div>
  );
}

function Removed({ letterId }: { letterId: string }) {
  const t = useTranslations("letters.page");
  const restore = (
    <LetterIdForm action={restoreLetterAction} letterId={letterId}>
      {t("restore")}
    </LetterIdForm>
  );
  return (
    <div className="mb-4">
      <Notice action={restore}>{t("removed")}</Notice>
    </div>
  );
}
