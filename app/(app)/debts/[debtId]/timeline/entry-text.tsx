import type { Route } from "next";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SLOT } from "@/app/_order/reason-words";
import { StepText } from "@/app/_order/step-text";
import { Chip } from "@/app/_ui/chip";
import { NoteText } from "@/app/_ui/note-text";
import { ContactLine } from "@/app/(app)/contacts/contact-line";
import type { TimelineContent, TimelineEntry } from "@/lib/data/timeline/entry";
import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import { formatDay } from "@/lib/format/day";

type Shown = { debtId: string; today: Day; masked: boolean };

/** What one entry says. A further kind gets its line here. */
export function EntryText({ entry, ...shown }: Shown & { entry: TimelineEntry }) {
  switch (entry.kind) {
    case "contact":
      return <ContactLine contact={entry.content} today={shown.today} masked={shown.masked} withLender={false} />;
    case "payment":
      return <PaymentText {...shown} payment={entry.content} />;
    case "balance":
      return <BalanceText {...shown} balance={entry.content} />;
    case "settlement":
      return <SettlementText {...shown} settlement={entry.content} />;
    case "court_paper":
      return <PaperText {...shown} paper={entry.content} />;
    case "proof":
      return <ProofText proof={entry.content} />;
    case "stage":
      return <StageText {...entry.content} />;
  }
}

function PaymentText({ payment, masked }: Shown & { payment: TimelineContent["payment"] }) {
  const t = useTranslations("timeline");
  return (
    <>
      <Lead>
        <WithAmount text={t("payment", { amount: SLOT })} amount={payment.amount} masked={masked} />
      </Lead>
      {payment.payee !== "" && (
        <p className="text-small text-ink-2 wrap-anywhere">
          <bdi>{t("payment_to", { payee: payment.payee })}</bdi>
        </p>
      )}
      {payment.note !== "" && <NoteText text={payment.note} masked={masked} className="text-small wrap-anywhere" />}
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

/** The line that names an entry; with a place to go, it leads there. */
function Lead({ href, children }: { href?: string; children: ReactNode }) {
  if (href === undefined) return <p className="min-w-0 font-medium">{children}</p>;
  return (
    <p className="min-w-0">
      <Link
        href={href as Route}
        prefetch={false}
        className="py-2.5 font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
      >
        {children}
      </Link>
    </p>
  );
}

function WithAmount({ text, amount, masked }: { text: string; amount: Fen | null; masked: boolean }) {
  return <StepText text={text} amounts={{ [SLOT]: amount }} masked={masked} />;
}
