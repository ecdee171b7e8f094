import { randomUUID } from "node:crypto";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { ChooseForm } from "@/app/(app)/letters/choose-form";
import { GapsLine } from "@/app/(app)/letters/gaps-line";
import { LetterForm, letterFormName } from "@/app/(app)/letters/letter-form";
import { LetterWarnings } from "@/app/(app)/letters/letter-warnings";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getDraft } from "@/lib/data/core/drafts";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { LETTER_CODES, LETTER_READERS, type LetterCode } from "@/lib/domain/letters/letter";
import { type LetterRefusal, letterRefusal, likelyLetter } from "@/lib/domain/letters/letter-choice";
import { type LetterTo, letterTo, type NewLetter, newLetter } from "./basis";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("letters.write"))("title") };
}

/** A new letter: first which one and to whom, then filled from the records, to be edited. */
export default async function NewLetterPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const user = await requireUser();
  const query = await searchParams;
  const to = await letterTo(user, typeof query.debt === "string" ? query.debt : "");
  if (to === "not_found") notFound();
  const asked = LETTER_CODES.find((one) => one === query.code);
  const code = asked ?? (to.debt ? likelyLetter(to.debt) : "hardship");
  const refusal = letterRefusal(code, to.debt);
  if (!asked || refusal) return <Choose to={to} code={code} refusal={asked ? refusal : null} />;
  const reader = LETTER_READERS.find((one) => one === query.reader) ?? "not_liable";
  const debt = code === "family_note" ? null : to.debt;
  const [letter, draft] = await Promise.all([
    newLetter(user, { ...to, debt }, { code, reader }),
    getDraft(user.id, letterFormName(null)),
  ]);
  const isSame = draft?.letter?.[0] === code && draft?.debtId?.[0] === (debt?.id ?? "");
  return (
    <div className="max-w-3xl">
      <Top code={code} debt={debt} />
      <LetterWarnings code={code} gate={letter.gate} today={today(user.timeZone)} />
      <Card>
        <div className="grid grid-cols-1 gap-4">
          <Hints letter={letter} hasStory={to.story.version > 0} />
          <GapsLine text={letter.text} />
          <LetterForm
            code={code}
            debtId={debt?.id ?? null}
            text={letter.text}
            editing={null}
            initial={{ key: randomUUID(), ...(draft && isSame ? { values: draft } : {}) }}
          />
        </div>
      </Card>
    </div>
  );
}

function Top({ code, debt }: { code: LetterCode; debt: DebtView | null }) {
  const t = useTranslations("letters");
  const locale = useLocale();
  const lender = debt && (locale === "en" ? debt.lender.nameEn : debt.lender.name);
  return (
    <PageHeader
      title={t(`name.${code}`)}
      crumb={{ href: "/letters" as Route, label: t("title") }}
      lead={
        <>
          {lender && <bdi className="block">{lender}</bdi>}
          <span className="text-small">{t(`about.${code}`)}</span>
        </>
      }
    />
  );
}

/** What could not be filled in for a reason that the writer can do something about. */
function Hints({ letter, hasStory }: { letter: NewLetter; hasStory: boolean }) {
  const t = useTranslations("letters");
  const isEnglish = useLocale() === "en";
  return (
    <>
      {!hasStory && (
        <div className="text-small">
          <p>{t("write.story_first")}</p>
          <TextLink href={"/letters/story" as Route}>{t("write.story_link")}</TextLink>
        </div>
      )}
      {letter.isShared && <p className="text-small">{t("write.monthly")}</p>}
      {letter.isTooLong && <p className="text-small">{t("write.too_many")}</p>}
      <p className="text-small text-ink-2">
        {t("write.lead")} {isEnglish && t("chinese")}
      </p>
    </>
  );
}

type ChooseProps = { to: LetterTo; code: LetterCode; refusal: LetterRefusal | null };

function Choose({ to: { debts, debt }, code, refusal }: ChooseProps) {
  const t = useTranslations("letters");
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("choose.title")} crumb={{ href: "/letters" as Route, label: t("title") }} />
      {refusal && (
        <div className="mb-4">
          <Notice>{t(`choose.${refusal === "needs_debt" && debts.length === 0 ? "no_debts" : refusal}`)}</Notice>
        </div>
      )}
      <Card>
        <ChooseForm debts={debts} code={code} debtId={debt?.id ?? ""} />
      </Card>
    </div>
  );
}
