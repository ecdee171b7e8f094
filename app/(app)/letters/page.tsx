import type { Metadata, Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Chip, Chips } from "@/app/_ui/chip";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { listDebts } from "@/lib/data/debts/debts";
import { getHardshipStory, type HardshipView } from "@/lib/data/letters/hardship-story";
import { type LetterView, listLetters } from "@/lib/data/letters/letters";
import type { Day } from "@/lib/domain/basics/day";
import { countGaps } from "@/lib/domain/letters/letter";
import { formatDay } from "@/lib/format/day";
import { ChooseForm } from "./choose-form";
import { LetterNoticeLine } from "./letter-notices";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("letters"))("title") };
}

/** The account that every letter uses, a new letter, and those that were written. */
export default async function LettersPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const user = await requireUser();
  const query = await searchParams;
  const removed = query.removed === "1";
  const [letters, debts, story, t] = await Promise.all([
    listLetters(user.id, { removed }),
    listDebts(user.id, { archived: false }),
    getHardshipStory(user.id),
    getTranslations("letters"),
  ]);
  const on = today(user.timeZone);
  // Who has letters comes for one of them; who has none chooses one here.
  const isWritten = !removed && letters.length > 0;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t(removed ? "list.removed_title" : "title")}
        {...(removed ? { crumb: { href: "/letters" as Route, label: t("title") } } : { lead: t("lead") })}
      >
        {isWritten && <LinkButton href={"/letters/new" as Route}>{t("choose.title")}</LinkButton>}
      </PageHeader>
      <LetterNoticeLine note={query.note} entry={query.entry} />
      <div className="grid grid-cols-1 gap-4">
        {!removed && <StoryCard story={story} today={on} />}
        {!removed && !isWritten && (
          <Card title={t("choose.title")}>
            <ChooseForm debts={debts} code="hardship" debtId="" />
          </Card>
        )}
        <Letters letters={letters} removed={removed} today={on} />
      </div>
    </div>
  );
}

function StoryCard({ story, today }: { story: HardshipView; today: Day }) {
  const [t, tPack] = [useTranslations("hardship"), useTranslations("hardship.pack")];
  const locale = useLocale();
  const { writtenOn } = story;
  return (
    <Card title={t("title")}>
      <p>{writtenOn === null ? t("state.none") : t("state.written", { day: formatDay(writtenOn, locale, today) })}</p>
      <div className="flex flex-wrap gap-x-5">
        <TextLink href={"/letters/story" as Route}>{t(writtenOn === null ? "pack.story_link" : "pack.edit")}</TextLink>
        <TextLink href={"/letters/file" as Route}>{tPack("link")}</TextLink>
      </div>
    </Card>
  );
}

function Letters({ letters, removed, today }: { letters: readonly LetterView[]; removed: boolean; today: Day }) {
  const t = useTranslations("letters.list");
  return (
    <section aria-label={t("label")}>
      {letters.length === 0 ? (
        removed && <EmptyState text={t("removed_empty")} />
      ) : (
        <ul className="rounded-card border border-line bg-paper px-4 desk:px-5.5">
          {letters.map((letter) => (
            <li key={letter.id} className="relative grid gap-1 border-b border-line py-3.5 last:border-b-0">
              <LetterLine letter={letter} today={today} />
            </li>
          ))}
        </ul>
      )}
      <TextLink href={(removed ? "/letters" : "/letters?removed=1") as Route}>
        {t(removed ? "all_link" : "removed_link")}
      </TextLink>
    </section>
  );
}

function LetterLine({ letter: { id, code, lender, sentOn, text }, today }: { letter: LetterView; today: Day }) {
  const t = useTranslations("letters");
  const locale = useLocale();
  const gaps = countGaps(text);
  const to = lender ? (locale === "en" ? lender.nameEn : lender.name) : t("list.family");
  return (
    <>
      <Link
        href={`/letters/${id}` as Route}
        className="-my-2.5 min-w-0 py-2.5 font-strong wrap-anywhere after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
      >
        {t(`name.${code}`)}
      </Link>
      <p className="text-small text-ink-2 wrap-anywhere">
        <bdi>{to}</bdi>
      </p>
      <Chips>
        <Chip tone={sentOn ? "ok" : "neutral"}>
          {sentOn ? t("list.sent", { day: formatDay(sentOn, locale, today) }) : t("list.unsent")}
        </Chip>
        {gaps > 0 && <Chip tone="due">{t("list.gaps", { n: gaps })}</Chip>}
      </Chips>
    </>
  );
}
