import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/forms/form";
import { ShownOnce } from "@/app/_ui/forms/shown-once";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { requireUser } from "@/lib/auth/session";
import { dayAt, today } from "@/lib/clock";
import { type CalendarFeed, getFeed } from "@/lib/data/calendar/feeds";
import { type DraftValues, getDraft } from "@/lib/data/core/drafts";
import { formatDay } from "@/lib/format/day";
import { formatTime } from "@/lib/format/time";
import { makeFeedAction, revokeFeedAction, saveFeedTitlesAction } from "./actions";
import { TitleFields } from "./title-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calendar"))("title") };
}

/** What may have happened just before; it stands in the address, so it works without JavaScript. */
const NOTICES = ["titles_saved", "revoked"] as const;

/** A secret address under which a calendar program fetches the user's days. */
export default async function CalendarPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const user = await requireUser();
  const [feed, draft, query, t, tSettings] = await Promise.all([
    getFeed(user.id),
    getDraft(user.id, "calendar"),
    searchParams,
    getTranslations("calendar"),
    getTranslations("settings"),
  ]);
  const note = NOTICES.find((one) => one === query.note);
  return (
    <div className="max-w-2xl wrap-anywhere">
      <PageHeader title={t("title")} lead={t("lead")} crumb={{ href: "/settings", label: tSettings("title") }} />
      <div className="grid grid-cols-1 gap-4">
        {note && <Notice tone="ok">{t(note)}</Notice>}
        <NewFeed feed={feed} draft={draft} />
        {feed && <FeedInUse feed={feed} timeZone={user.timeZone} />}
        <HowTo />
      </div>
    </div>
  );
}

/** Stays where it is when the address is made: its answer is the only place that shows it. */
function NewFeed({ feed, draft }: { feed: CalendarFeed | null; draft: DraftValues | null }) {
  const t = useTranslations("calendar");
  return (
    <Card title={t("new.title")}>
      <Form action={makeFeedAction} initial={draft ? { values: draft } : {}} label={t("new.title")}>
        <input type="hidden" name="_form" value="calendar" />
        <ShownOnce words={{ label: t("address"), copy: t("copy"), copied: t("copied"), open: t("open") }} />
        <TitleFields chosen={feed?.titles ?? "discreet"} />
        {feed && <p className="text-small text-ink-2">{t("form.new_hint")}</p>}
        <div>
          <SubmitButton look={feed ? "plain" : "main"}>{t(feed ? "form.make_new" : "form.make")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}

function FeedInUse({ feed, timeZone }: { feed: CalendarFeed; timeZone: string }) {
  const t = useTranslations("calendar");
  const locale = useLocale();
  const on = today(timeZone);
  return (
    <Card title={t("status.title")}>
      <div className="grid gap-4">
        <p>
          {t("status.made_on", { day: formatDay(dayAt(feed.createdAt, timeZone), locale, on) })}{" "}
          {feed.usedAt === null
            ? t("status.never")
            : t("status.used", { time: formatTime(feed.usedAt, locale, timeZone, on) })}{" "}
          <span className="text-ink-2">{t("status.hidden")}</span>
        </p>
        <Form key={feed.titles} action={saveFeedTitlesAction} initial={{}} label={t("form.titles")}>
          <input type="hidden" name="feedId" value={feed.id} />
          <TitleFields chosen={feed.titles} />
          <div>
            <SubmitButton look="plain">{t("form.save")}</SubmitButton>
          </div>
        </Form>
        <Form action={revokeFeedAction} initial={{}} label={t("revoke")}>
          <div>
            <SubmitButton look="quiet">{t("revoke")}</SubmitButton>
          </div>
        </Form>
      </div>
    </Card>
  );
}

const STEPS = ["subscribe", "refresh", "reach", "secret", "others"] as const;

function HowTo() {
  const t = useTranslations("calendar.how");
  return (
    <Card title={t("title")}>
      <ul className="grid list-disc gap-1.5 pl-5">
        {STEPS.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ul>
    </Card>
  );
}
