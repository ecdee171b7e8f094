import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { ProofStrip } from "@/app/_proofs/proof-strip";
import { Uploader } from "@/app/_proofs/uploader";
import { LinkButton } from "@/app/_ui/button";
import { Chip } from "@/app/_ui/chip";
import { Disclosure } from "@/app/_ui/disclosure";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Money } from "@/app/_ui/money";
import { NoteText } from "@/app/_ui/note-text";
import { QuietActs } from "@/app/_ui/quiet-acts";
import { TextLink } from "@/app/_ui/text-link";
import { EntryForm } from "@/app/(app)/debts/[debtId]/notices";
import type { DebtPayment } from "@/lib/data/agreements/debt-payments";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import type { Day } from "@/lib/domain/basics/day";
import type { PlacedPayment } from "@/lib/domain/negotiation/payment-record";
import { formatDay } from "@/lib/format/day";
import { removePaymentAction } from "./actions";
import { AllocationText } from "./allocation-text";

type PaymentItemProps = {
  payment: DebtPayment;
  /** Counted from the oldest: two payments of one day are told apart by it. */
  n: number;
  /** The agreement in force; null when there is none. */
  agreementId: string | null;
  placed: PlacedPayment | null;
  proofs: readonly ProofView[];
  today: Day;
  masked: boolean;
};

/** One payment: when, how much, to whom, under which agreement, where it went, its receipts. */
export function PaymentItem({ payment, n, agreementId, placed, proofs, today, masked }: PaymentItemProps) {
  const t = useTranslations("payments.item");
  const locale = useLocale();
  const day = formatDay(payment.on, locale, today);
  const back = `/debts/${payment.debtId}/payments#payment-${payment.id}` as Route;
  return (
    <li
      id={`payment-${payment.id}`}
      className="grid grid-cols-1 scroll-mt-4 gap-1 border-b border-line py-3.5 last:border-b-0"
    >
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="num">{day}</span>
        <span className="font-strong">
          <Money fen={payment.amount} masked={masked} style="table" />
        </span>
      </p>
      <Where payment={payment} agreementId={agreementId} />
      {payment.payee !== "" && (
        <p className="text-small text-ink-2 wrap-anywhere">
          <bdi>{t("to", { payee: payment.payee })}</bdi>
        </p>
      )}
      {payment.note !== "" && <NoteText text={payment.note} masked={masked} className="text-small" />}
      <ProofStrip proofs={proofs} />
      {placed && (
        <Disclosure summary={t("where")}>
          <AllocationText placed={placed} today={today} masked={masked} />
        </Disclosure>
      )}
      <Disclosure summary={t("add_proof")}>
        <Uploader place={{ paymentId: payment.id }} about={t("about", { n, day })} kind="receipt" back={back} />
      </Disclosure>
      <Acts payment={payment} />
    </li>
  );
}

function Where({ payment, agreementId }: Pick<PaymentItemProps, "payment" | "agreementId">) {
  const t = useTranslations("payments.item");
  if (payment.settlementId !== null) return <Label>{t("settlement")}</Label>;
  if (payment.agreementId === null) return null;
  return <Label>{t(payment.agreementId === agreementId ? "under" : "former")}</Label>;
}

function Label({ children }: { children: string }) {
  return (
    <p>
      <Chip>{children}</Chip>
    </p>
  );
}

/** A payment that came with a settlement is corrected there, so that both say the same. */
function Acts({ payment: { id, debtId, settlementId } }: { payment: DebtPayment }) {
  const t = useTranslations("payments.item");
  if (settlementId !== null) {
    return (
      <div>
        <TextLink href={`/debts/${debtId}/settle?edit=${settlementId}` as Route}>{t("edit_settlement")}</TextLink>
      </div>
    );
  }
  return (
    <QuietActs>
      <LinkButton href={`/debts/${debtId}/payments/record?edit=${id}` as Route} look="quiet">
        {t("edit")}
      </LinkButton>
      <EntryForm action={removePaymentAction} debtId={debtId} entryId={id}>
        <SubmitButton look="quiet">{t("remove")}</SubmitButton>
      </EntryForm>
    </QuietActs>
  );
}
