import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { SourceLine } from "@/app/_order/source-line";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Chip, Chips } from "@/app/_ui/chip";
import { FactList } from "@/app/_ui/fact-list";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { NoteText } from "@/app/_ui/note-text";
import { QuietActs } from "@/app/_ui/quiet-acts";
import { TextLink } from "@/app/_ui/text-link";
import { EntryForm } from "@/app/(app)/debts/[debtId]/notices";
import type { OfferView } from "@/lib/data/negotiation/offer-view";
import type { Day } from "@/lib/domain/basics/day";
import type { ComparedOffer } from "@/lib/domain/negotiation/offer";
import { formatDay } from "@/lib/format/day";
import { removeOfferAction } from "./actions";
import { StatusForm } from "./notices";
import { ScheduleText } from "./schedule-text";

type OfferCardProps = { offer: OfferView; compared: ComparedOffer; today: Day; masked: boolean };

/** One offer in full: its sums and days, what to do next, what to look at and to ask, and what was said. */
export function OfferCard({ offer, compared, today, masked }: OfferCardProps) {
  const t = useTranslations("offers");
  return (
    <div id={`offer-${offer.id}`} className="min-w-0 scroll-mt-4">
      <Card title={t(`kind.${offer.kind}`)} aside={<Chip>{t(`status.${offer.status}`)}</Chip>}>
        <div className="grid grid-cols-1 gap-4">
          <States offer={offer} today={today} />
          <ScheduleText offer={offer} today={today} masked={masked} />
          <NextStep offer={offer} step={compared.step} />
          <Looks compared={compared} today={today} />
          <Said offer={offer} masked={masked} />
          <Acts offer={offer} />
        </div>
      </Card>
    </div>
  );
}

function States({ offer, today }: Pick<OfferCardProps, "offer" | "today">) {
  const t = useTranslations("offers");
  const locale = useLocale();
  const { expiresOn, status } = offer;
  const isOver = expiresOn !== null && expiresOn < today;
  return (
    <div className="grid gap-2">
      <p className="text-small text-ink-2">
        {t(`from.${offer.from}`)} · {t("detail.received", { day: formatDay(offer.receivedOn, locale, today) })}
      </p>
      <Chips>
        {expiresOn === null ? (
          <Chip>{t("detail.no_expiry")}</Chip>
        ) : (
          <Chip tone={isOver || status !== "open" ? "neutral" : "due"}>
            {t(isOver ? "detail.expired" : "detail.expires", { day: formatDay(expiresOn, locale, today) })}
          </Chip>
        )}
        <Chip tone={offer.inWriting ? "ok" : "neutral"}>{t(offer.inWriting ? "detail.written" : "detail.oral")}</Chip>
        {offer.from === "lender" && (
          <Chip tone={offer.verified ? "ok" : "neutral"}>
            {t(offer.verified ? "detail.verified" : "detail.not_verified")}
          </Chip>
        )}
      </Chips>
    </div>
  );
}

/** What to do with it now; what is only spoken or not checked leads to the official line. */
function NextStep({ offer, step }: { offer: OfferView; step: ComparedOffer["step"] }) {
  const t = useTranslations("offers");
  const isToWrite = step === "get_in_writing";
  return (
    <div className="grid gap-2 border-l-2 border-accent pl-3">
      <p>
        <span className="block text-small text-ink-2">{t("detail.next")}</span>
        <strong className="font-strong">{t(`step.${step}`)}</strong>
      </p>
      {isToWrite && (
        <>
          <p className="text-small">{t("detail.writing_how")}</p>
          <div>
            <LinkButton href={`/contacts/new?as=out&debt=${offer.debtId}` as Route}>{t("detail.log")}</LinkButton>
          </div>
        </>
      )}
    </div>
  );
}

function Looks({ compared: { flags, unknowns }, today }: { compared: ComparedOffer; today: Day }) {
  const t = useTranslations("offers");
  return (
    <>
      {flags.length > 0 && (
        <div>
          <p className="text-small text-ink-2">{t("detail.look_at")}</p>
          <ul className="grid list-disc gap-1 pl-5">
            {flags.map(({ code, source }) => (
              <li key={code}>
                {t(`flag.${code}`)}
                {source && <SourceLine source={source} today={today} />}
              </li>
            ))}
          </ul>
        </div>
      )}
      {unknowns.length > 0 && (
        <div>
          <p className="text-small text-ink-2">{t("detail.ask")}</p>
          <ul className="grid list-disc gap-1 pl-5 text-small">
            {unknowns.map((fact) => (
              <li key={fact}>{t(`unknown.${fact}`)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Said({ offer, masked }: { offer: OfferView; masked: boolean }) {
  const t = useTranslations("offers");
  const facts = [
    ...(offer.payee === "unknown" ? [] : [{ term: t("detail.payee"), detail: t(`payee.${offer.payee}`) }]),
    ...(offer.reportEffect === "unknown"
      ? []
      : [{ term: t("detail.report"), detail: t(`report.${offer.reportEffect}`) }]),
  ];
  const words = [
    { name: t("detail.conditions"), text: offer.conditions },
    { name: t("detail.waived"), text: offer.waived },
    { name: t("detail.said_by"), text: offer.saidBy },
    { name: t("detail.note"), text: offer.note },
  ].filter(({ text }) => text !== "");
  return (
    <>
      {facts.length > 0 && <FactList facts={facts} />}
      {words.map(({ name, text }) => (
        <div key={name}>
          <p className="text-small text-ink-2">{name}</p>
          <NoteText text={text} masked={masked} className="text-small wrap-anywhere" />
        </div>
      ))}
    </>
  );
}

/** What can be done with an offer; an accepted one has an agreement, and nothing of it changes here. */
function Acts({ offer: { id, debtId, from, status, schedule } }: { offer: OfferView }) {
  const t = useTranslations("offers.detail");
  if (status === "accepted") {
    return (
      <div className="flex flex-wrap gap-x-5 border-t border-line pt-3">
        <TextLink href={`/debts/${debtId}/agreement` as Route}>{t("agreement")}</TextLink>
        <TextLink href={`/debts/${debtId}/offers/accept?offer=${id}` as Route}>{t("gate")}</TextLink>
      </div>
    );
  }
  const place = { debtId, entryId: id };
  const canBeAccepted = status === "open" && schedule.length > 0;
  const no = from === "me" ? "withdraw" : "decline";
  return (
    <div className="flex flex-wrap items-center gap-x-8 gap-y-1 border-t border-line pt-3">
      {canBeAccepted && (
        <LinkButton href={`/debts/${debtId}/offers/accept?offer=${id}` as Route}>{t("accept")}</LinkButton>
      )}
      <QuietActs>
        <LinkButton href={`/debts/${debtId}/offers/record?edit=${id}` as Route} look="quiet">
          {t("edit")}
        </LinkButton>
        <StatusForm {...place} status={status !== "open" ? "open" : no === "withdraw" ? "withdrawn" : "declined"}>
          <SubmitButton look="quiet">{status === "open" ? t(no) : t("reopen")}</SubmitButton>
        </StatusForm>
        <EntryForm action={removeOfferAction} {...place}>
          <SubmitButton look="quiet">{t("remove")}</SubmitButton>
        </EntryForm>
      </QuietActs>
    </div>
  );
}
