import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { today } from "@/lib/clock";
import type { Day } from "@/lib/domain/basics/day";
import { GUIDE_PAGES } from "@/lib/reference/guide/guide";
import { GUIDE_TOPICS } from "@/lib/reference/guide/guide-page";
import { GuideSearch, WhereFound } from "./guide-search";
import { PageLink } from "./page-link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("guide"))("title") };
}

/** The rules behind the screens, by topic. It reads nothing of a user, so that everyone may read it. */
export default function GuideListPage() {
  return <GuideList today={today()} />;
}

function GuideList({ today: on }: { today: Day }) {
  const t = useTranslations("guide");
  const topics = GUIDE_TOPICS.map((topic) => ({ topic, pages: GUIDE_PAGES.filter((page) => page.topic === topic) }));
  const words = {
    label: t("search.label"),
    placeholder: t("search.placeholder"),
    submit: t("search.submit"),
    clear: t("search.clear"),
  };
  return (
    <>
      <PageHeader title={t("title")} lead={<p>{t("lead")}</p>} />
      <GuideSearch words={words} nothing={<NothingFound />}>
        <div className="gap-4 desk:columns-[22rem]">
          {topics.map(({ topic, pages }) => (
            <WhereFound key={topic} slugs={pages.map(({ slug }) => slug)}>
              <Card title={t(`topics.${topic}`)} className="mb-4 break-inside-avoid">
                <ul className="divide-y divide-line">
                  {pages.map((page) => (
                    <WhereFound key={page.slug} slugs={[page.slug]}>
                      <li>
                        <PageLink page={page} today={on} />
                      </li>
                    </WhereFound>
                  ))}
                </ul>
              </Card>
            </WhereFound>
          ))}
        </div>
      </GuideSearch>
    </>
  );
}

function NothingFound() {
  const t = useTranslations("empty.guide");
  return (
    <EmptyState text={t("text")}>
      <a
        href="tel:12348"
        className="inline-flex min-h-11 min-w-11 items-center justify-center text-accent underline underline-offset-4"
      >
        12348
      </a>
    </EmptyState>
  );
}
