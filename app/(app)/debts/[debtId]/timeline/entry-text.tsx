import { useLocale, useTranslations } from "next-intl";
import { SLOT } from "@/app/_order/reason-words";
import { Chip } from "@/app/_ui/chip";
import { NoteText } from "@/app/_ui/note-text";
import { ContactLine } from "@/app/(app)/contacts/contact-line";
import type { TimelineContent, TimelineEntry } from "@/lib/data/timeline/entry";
import { formatDay } from "@/lib/format/day";
import { EditedChip, Lead, type Shown, WithAmount } from "./lead";
import { AgreementText, ComplaintText, LetterText, LookUpText, OfferText } from "./negotiation-text";

/** What one entry says. A further kind gets its line here. */
export function EntryText({ entry, ...shown }: Shown & { entry: TimelineEntry }) {
  switch (entry.kind) {
    case "contact":
      return (
        <ContactLine
          contact={entry.content}
          today={shown.today}
          masked={shown.masked}
          withLender={false}
          withDay={false}
        />
      );
    case "offer":
      return <OfferText {...shown} offer={entry.content} />;
    case "agreement":
    case "agreement_end":
      return <AgreementText {...shown} agreement={entry.content} hasEnded={entry.kind === "agreement_end"} />;
    case "payment":
      return <PaymentText {...shown} payment={entry.content} />;
    case "balance":
      return <BalanceText {...shown} balance={entry.content} />;
    case "settlement":
      return <SettlementText {...shown} settlement={entry.content} />;
    case "court_paper":
      return <PaperText {...shown} paper={entry.content} />;
    case "look_up":
      return <LookUpText {...shown} lookUp={entry.content} />;
    case "complaint":
      return <ComplaintText {...shown} complaint={entry.content} />;
    case "letter":
      return <LetterText letter={entry.content} />;
    case "proof":
      return <ProofText proof={entry.content} />;
    case "stage":
      return <StageText {...entry.content} />;
  }
}

function PaymentText({ debtId, payment, masked }: Shown & { payment: TimelineContent["payment"] }) {
  const t = useTranslations("timeline");
  return (
    <>
      <Lead href={`/debts/${debtId}/payments`}>
        <WithAmount text={t("payment", { amount: SLOT })} amount={payment.amount} masked={masked} />
      </Lead>
      {payment.payee !== "" && (
        <p className="text-small text-ink-2 wrap-anywhere">
          <bdi>{t("payment_to", { payee: payment.payee })}</bdi>
        </p>
      )}
      {payment.note !== "" && <NoteText text={payment.note} masked={masked} className="text-small wrap-anywhere" />}
      <EditedChip version={payment.version} />
    </>
  );
}

/** A corrected balance stays where it was and says so; its correction says what it replaced. */
function BalanceText({ balance, masked }: Shown & { balance: TimelineContent["balance"] }) {
  const t = useTranslations("timeline");
  const { claimed, corrects, isCorrected } = balance;
  const text = t("balance", { known: claimed === null ? "no" : "yes", amount: SLOT });
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Lead>
          <span className={isCorrected ? "text-ink-2 line-through" : ""}>
            <WithAmount text={text} amount={claimed} masked={masked} />
          </span>
        </Lead>
        {isCorrected && <Chip>{t("corrected")}</Chip>}
      </div>
      {corrects && (
        <p className="text-small text-ink-2">
          {corrects.claimed === null ? (
            t("corrects_unknown")
          ) : (
            <WithAmount text={t("corrects", { amount: SLOT })} amount={corrects.claimed} masked={masked} />
          )}
        </p>
      )}
    </>
  );
}

function SettlementText({ debtId, settlement, masked }: Shown & { settlement: TimelineContent["settlement"] }) {
  const t = useTranslations();
  return (
    <>
      <Lead href={`/debts/${debtId}/checklist`}>{t(`settle.outcomes.${settlement.outcome}`)}</Lead>
      {settlement.amount !== null && (
        <p className="text-small text-ink-2">
          <WithAmount
            text={t("timeline.settlement_amount", { amount: SLOT })}
            amount={settlement.amount}
            masked={masked}
          />
        </p>
      )}
    </>
  );
}

function PaperText({ debtId, today, paper }: Shown & { paper: TimelineContent["court_paper"] }) {
  const t = useTranslations();
  const locale = useLocale();
  const days = ["answerBy", "hearingOn", "appealBy", "performBy", "objectBy"] as const;
  const known = days.flatMap((name) => {
    const on = paper[name];
    return on === null ? [] : [`${t(`debt_page.court.${name}`)} ${formatDay(on, locale, today)}`];
  });
  return (
    <>
      <Lead href={`/debts/${debtId}#court`}>{t(`debt_page.court.types.${paper.type}`)}</Lead>
      {paper.court !== "" && (
        <p className="text-small text-ink-2 wrap-anywhere">
          <bdi>{paper.court}</bdi>
        </p>
      )}
      {known.length > 0 && <p className="text-small text-ink-2">{known.join(" · ")}</p>}
    </>
  );
}

function ProofText({ proof }: { proof: TimelineContent["proof"] }) {
  const t = useTranslations("proofs.kind");
  return (
    <>
      <Lead href={`/proofs/${proof.id}`}>
        <bdi className="wrap-anywhere">{proof.name}</bdi>
      </Lead>
      <p className="text-small text-ink-2">{t(proof.kind)}</p>
    </>
  );
}

function StageText({ stage }: TimelineContent["stage"]) {
  const t = useTranslations();
  return <Lead>{t("timeline.stage", { stage: t(`terms.stage.${stage}`) })}</Lead>;
}
