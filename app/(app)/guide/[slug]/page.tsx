import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getLocale } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { PageHeader } from "@/app/_ui/page-header";
import { today } from "@/lib/clock";
import type { Day } from "@/lib/domain/basics/day";
import { type GuideText, guideText } from "@/lib/i18n/guide-texts";
import { guidePage } from "@/lib/reference/guide/guide";
import type { GuidePage } from "@/lib/reference/guide/guide-page";
import { HELP_LINES } from "@/lib/reference/guide/help-lines";
import { HelpLineList } from "./help-line-list";
import { LetterLinks } from "./letter-links";
import { LprTable } from "./lpr-table";
import { RelatedPages } from "./related-pages";
import { SourceList } from "./source-list";
import { StandingLine } from "./standing-line";

export async function generateMetadata({ params }: PageProps<"/guide/[slug]">): Promise<Metadata> {
  const page = guidePage((await params).slug);
  return page ? { title: guideText(await getLocale(), page).title } : {};
}

/** One rule: the answer, what it says, what one can do, what to keep, where it comes from. It reads nothing of a user. */
export default async function GuideTextPage({ params }: PageProps<"/guide/[slug]">) {
  const page = guidePage((await params).slug);
  if (!page) notFound();
  return <GuideArticle page={page} today={today()} />;
}

function GuideArticle({ page, today: on }: { page: GuidePage; today: Day }) {
  const t = useTranslations("guide");
  const text = guideText(useLocale(), page);
  // Who looks for a number needs it first.
  const isAboutLines = page.lines.length === HELP_LINES.length;
  return (
    <article className="max-w-2xl wrap-anywhere">
      <PageHeader
        title={text.title}
        crumb={{ href: "/guide", label: t("back") }}
        lead={<StandingLine page={page} today={on} />}
      />
      <div className="grid grid-cols-1 gap-4">
        <p className="text-lead font-medium">{text.answer}</p>
        {isAboutLines && <HelpLineList lines={page.lines} />}
        <Parts page={page} text={text} />
        {page.letters && <LetterLinks letters={page.letters} />}
        {page.table === "lpr" && page.since !== null && <LprTable since={page.since} today={on} />}
        {page.lines.length > 0 && !isAboutLines && <HelpLineList lines={page.lines} />}
        <SourceList sources={page.sources} today={on} />
        <RelatedPages slugs={page.related} today={on} />
      </div>
    </article>
  );
}

function Parts({ page, text }: { page: GuidePage; text: GuideText }) {
  const t = useTranslations("guide.parts");
  const ruleTitle = { in_force: t("rule"), replaced: t("claim"), rumour: t("claim"), practice: t("practice") };
  const parts = [
    { key: "rule", title: ruleTitle[page.status], lines: text.rule },
    { key: "steps", title: t("steps"), lines: text.steps },
    { key: "keep", title: t("keep"), lines: text.keep },
  ];
  return parts.map(({ key, title, lines }) => (
    <Card key={key} title={title}>
      <ul className="grid list-disc gap-2 pl-5 marker:text-ink-3">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  ));
}
