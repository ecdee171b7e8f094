import type { Metadata, Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { Chip, Chips } from "@/app/_ui/chip";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { isMasked } from "@/app/_ui/mask";
import { NoteText } from "@/app/_ui/note-text";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import type { ComplaintView } from "@/lib/data/conduct/complaint-view";
import { listComplaints } from "@/lib/data/conduct/complaints";
import type { Day } from "@/lib/domain/basics/day";
import { complaintState } from "@/lib/domain/conduct/complaint";
import { complaintDue } from "@/lib/domain/conduct/complaint-facts";
import { formatDay } from "@/lib/format/day";
import { COMPLAINT_CHANNEL_LIST } from "@/lib/reference/conduct/complaint-channels";
import { ComplaintNotice } from "./complaint-notices";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("complaints.page"))("title") };
}

/** Every complaint: where it was filed, and when an answer is due. */
export default async function ComplaintsPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const user = await requireUser();
  const query = await searchParams;
  const removed = query.removed === "1";
  const [masked, complaints] = await Promise.all([isMasked(), listComplaints(user.id, { removed })]);
  return (
    <div className="max-w-3xl">
      <Top removed={removed} hasSome={complaints.length > 0} />
      <ComplaintNotice note={query.note} entry={query.entry} />
      <Rows complaints={complaints} removed={removed} today={today()} masked={masked} />
    </div>
  );
}

function Top({ removed, hasSome }: { removed: boolean; hasSome: boolean }) {
  const t = useTranslations("complaints");
  if (removed) {
    const complaints = { href: "/conduct/complaints" as Route, label: t("page.title") };
    return <PageHeader title={t("page.removed_title")} crumb={complaints} />;
  }
  return (
    <>
      <PageHeader
        title={t("page.title")}
        crumb={{ href: "/conduct" as Route, label: t("page.crumb") }}
        lead={t("page.lead")}
      >
        {hasSome && <LinkButton href={"/conduct/complaints/new" as Route}>{t("page.new")}</LinkButton>}
      </PageHeader>
      <p className="mb-4 text-small text-ink-2">{t("no_lever")}</p>
    </>
  );
}

type RowsProps = { complaints: readonly ComplaintView[]; removed: boolean; today: Day; masked: boolean };

function Rows({ complaints, removed, today, masked }: RowsProps) {
  const t = useTranslations("complaints.page");
  return (
    <>
      {complaints.length === 0 ? (
        <EmptyState text={t(removed ? "removed_empty" : "empty")}>
          {!removed && (
            <LinkButton href={"/conduct/complaints/new" as Route} look="main">
              {t("new")}
            </LinkButton>
          )}
        </EmptyState>
      ) : (
        <ul aria-label={t("list_label")} className="rounded-card border border-line bg-paper px-4 desk:px-5.5">
          {complaints.map((complaint) => (
            <li key={complaint.id} className="relative grid gap-1 border-b border-line py-3.5 last:border-b-0">
              <ComplaintLine complaint={complaint} today={today} masked={masked} />
            </li>
          ))}
        </ul>
      )}
      <TextLink href={(removed ? "/conduct/complaints" : "/conduct/complaints?removed=1") as Route}>
        {t(removed ? "all_link" : "removed_link")}
      </TextLink>
    </>
  );
}

function ComplaintLine({ complaint, today, masked }: { complaint: ComplaintView; today: Day; masked: boolean }) {
  const t = useTranslations("complaints");
  const locale = useLocale();
  const { lender, channel, filedOn, answeredOn, ticketNumber, request, proofIds } = complaint;
  const dueOn = complaintDue(complaint, COMPLAINT_CHANNEL_LIST);
  const state = complaintState({ ...complaint, dueOn, proofs: proofIds.length }, today);
  const dayOf = (on: Day) => ({ day: formatDay(on, locale, today) });
  return (
    <>
      <Link
        href={`/conduct/complaints/${complaint.id}` as Route}
        className="-my-2.5 min-w-0 py-2.5 font-strong wrap-anywhere after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
      >
        <bdi>{locale === "en" ? lender.nameEn : lender.name}</bdi>
      </Link>
      <p className="text-small text-ink-2 wrap-anywhere">
        <bdi>
          {[t(`channel.${channel}`), ...(ticketNumber === "" ? [] : [t("page.ticket", { ticket: ticketNumber })])].join(
            " · ",
          )}
        </bdi>
      </p>
      {request !== "" && <NoteText text={request} masked={masked} className="line-clamp-2 text-small" />}
      <Chips>
        <Chip tone={state === "answer_late" ? "due" : state === "answered" ? "ok" : "neutral"}>
          {t(`state.${state}`)}
        </Chip>
        {filedOn && <Chip>{t("page.filed", dayOf(filedOn))}</Chip>}
        {filedOn && dueOn && !answeredOn && <Chip>{t("page.due", dayOf(dueOn))}</Chip>}
        {answeredOn && <Chip>{t("page.answered", dayOf(answeredOn))}</Chip>}
      </Chips>
    </>
  );
}
