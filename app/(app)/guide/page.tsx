import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { today } from "@/lib/clock";
import type { Day } from "@/lib/domain/basics/day";
import { GUIDE_TOPICS, type GuidePage } from "@/lib/reference/guide/guide-page";
import { findPages, wordsOf } from "./find-pages";
import { GuideSearch } from "./guide-search";
import { PageLink } from "./page-link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("guide"))("title") };
}

/** The rules behind the screens, by topic. It reads nothing of a user, so that everyone may read it. */
export default async function GuideListPage({ searchParams }: PageProps<"/guide">) {
  const words = wordsOf((await searchParams).q);
  return <GuideList words={words} pages={findPages(words)} today={today()} />;
}

function GuideList({ words, pages, today: on }: { words: string; pages: readonly GuidePage[]; today: Day }) {
  const t = useTranslations("guide");
  const topics = GUIDE_TOPICS.map((topic) => ({ topic, pages: pages.filter((page) => page.topic === topic) }));
  return (
    <>
      <PageHeader title={t("title")} lead={<p>{t("lead")}</p>} />
      <GuideSearch words={words} found={pages.length} />
      {pages.length === 0 && <NothingFound />}
      <div className="gap-4 desk:columns-[22rem]">
        {topics
          .filter((one) => one.pages.length > 0)
          .map((one) => (
            <Card key={one.topic} title={t(`topics.${one.topic}`)} className="mb-4 break-inside-avoid">
              <ul className="divide-y divide-line">
                {one.pages.map((page) => (
                  <li key={page.slug}>
                    <PageLink page={page} today={on} />
                  </li>
                ))}
              </ul>
            </Card>
          ))}
      </div>
    </>
  );
}

function NothingFound() {
  const t = useTranslations("empty.guide");
  return (
    <EmptyState text={t("text")}>
      <LinkButton href="/guide">{t("action")}</LinkButton>
      <a
        href="tel:12348"
        className="inline-flex min-h-11 min-w-11 items-center justify-center text-accent underline underline-offset-4"
      >
        12348
      </a>
    </EmptyState>
  );
}
