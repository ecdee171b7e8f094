import { useLocale, useTranslations } from "next-intl";
import { SLOT } from "@/app/_order/reason-words";
import { Chip, Chips } from "@/app/_ui/chip";
import { NoteText } from "@/app/_ui/note-text";
import { LookUpChips } from "@/app/(app)/debts/[debtId]/look-ups/look-up-list";
import type { TimelineContent } from "@/lib/data/timeline/entry";
import { scheduleTotal } from "@/lib/domain/negotiation/schedule";
import { formatDay } from "@/lib/format/day";
import { EditedChip, Lead, type Shown, WithAmount } from "./lead";

/** What was proposed, whether it is in writing, and how it was decided. */
export function OfferText({ debtId, offer, today, masked }: Shown & { offer: TimelineContent["offer"] }) {
  const [t, tOffers] = [useTranslations("timeline"), useTranslations("offers")];
  const locale = useLocale();
  const { schedule, expiresOn, status, inWriting, version } = offer;
  return (
    <>
      <Lead href={`/debts/${debtId}/offers#offer-${offer.id}`}>
        {t("offer", { from: offer.from, kind: tOffers(`kind.${offer.kind}`) })}
      </Lead>
      <p className="text-small text-ink-2">
        <WithAmount
          text={t("offer_sums", { n: schedule.length, amount: SLOT })}
          amount={scheduleTotal(schedule)}
          masked={masked}
        />
        {expiresOn !== null && ` · ${t("offer_expires", { day: formatDay(expiresOn, locale, today) })}`}
      </p>
      <Chips>
        <Chip>{tOffers(`status.${status}`)}</Chip>
        {!inWriting && <Chip tone="due">{t("oral")}</Chip>}
        {version > 1 && <Chip>{t("edited")}</Chip>}
      </Chips>
    </>
  );
}

type AgreementTextProps = Shown & { agreement: TimelineContent["agreement"]; hasEnded: boolean };

/** The day on which an offer became an agreement, or on which that agreement ended. */
export function AgreementText({ debtId, agreement, hasEnded, masked }: AgreementTextProps) {
  const [t, tOffers] = [useTranslations("timeline"), useTranslations("offers")];
  const kind = tOffers(`kind.${agreement.kind}`);
  return (
    <>
      <Lead href={`/debts/${debtId}/agreement`}>
        {hasEnded ? t("agreement_end", { kind, reason: agreement.endReason ?? "" }) : t("agreement", { kind })}
      </Lead>
      <p className="text-small text-ink-2">
        <WithAmount
          text={t("offer_sums", { n: agreement.count, amount: SLOT })}
          amount={agreement.total}
          masked={masked}
        />
      </p>
    </>
  );
}

export function LookUpText({ debtId, lookUp, masked }: Shown & { lookUp: TimelineContent["look_up"] }) {
  const t = useTranslations("look_ups");
  return (
    <>
      <Lead href={`/debts/${debtId}/look-ups`}>{t(`kind.${lookUp.kind}`)}</Lead>
      {lookUp.found !== "" && <NoteText text={lookUp.found} masked={masked} className="line-clamp-2 text-small" />}
      <LookUpChips lookUp={lookUp} />
    </>
  );
}

/** A complaint on the day on which it was filed, and when an answer came. */
export function ComplaintText({ complaint, today }: Shown & { complaint: TimelineContent["complaint"] }) {
  const [t, tComplaints] = [useTranslations("timeline"), useTranslations("complaints")];
  const locale = useLocale();
  const { ticketNumber, answeredOn, version } = complaint;
  return (
    <>
      <Lead href={`/conduct/complaints/${complaint.id}`}>
        {t("complaint", { channel: tComplaints(`channel.${complaint.channel}`) })}
      </Lead>
      {ticketNumber !== "" && (
        <p className="text-small text-ink-2 wrap-anywhere">
          <bdi>{t("complaint_ticket", { ticket: ticketNumber })}</bdi>
        </p>
      )}
      {answeredOn !== null && (
        <p className="text-small text-ink-2">
          {t("complaint_answered", { day: formatDay(answeredOn, locale, today) })}
        </p>
      )}
      <EditedChip version={version} />
    </>
  );
}

/** A letter on the day on which it was sent. */
export function LetterText({ letter }: { letter: TimelineContent["letter"] }) {
  const [t, tName] = [useTranslations("timeline"), useTranslations("letters.name")];
  return <Lead href={`/letters/${letter.id}`}>{t("letter", { name: tName(letter.code) })}</Lead>;
}
