import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { debtName } from "@/app/_order/debt-name";
import { SLOT } from "@/app/_order/reason-words";
import { StepText } from "@/app/_order/step-text";
import { UploadNotice } from "@/app/_proofs/upload-notice";
import { MaskToggle } from "@/app/_shell/mask-toggle";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { isMasked } from "@/app/_ui/mask";
import { Money } from "@/app/_ui/money";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { type DebtRecord, getDebtRecord } from "@/lib/data/debts/debt-records";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { getDebt } from "@/lib/data/debts/debts";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import { listProofs } from "@/lib/data/proofs/proofs";
import type { Day } from "@/lib/domain/basics/day";
import { sumFen } from "@/lib/domain/basics/money";
import { formatDay } from "@/lib/format/day";
import { PaymentNoticeLine } from "./notices";
import { PaymentItem } from "./payment-item";
import { placedOf } from "./placed";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("payments.page"))("title") };
}

type PaymentsPageProps = { params: Promise<{ debtId: string }>; searchParams: Promise<Record<string, unknown>> };

/** Everything that was paid on a debt, where each payment went, and its receipts. */
export default async function PaymentsPage({ params, searchParams }: PaymentsPageProps) {
  const user = await requireUser();
  const [{ debtId }, query] = await Promise.all([params, searchParams]);
  const debt = await getDebt(user.id, debtId);
  if (!debt) notFound();
  const [record, proofs, masked] = await Promise.all([
    getDebtRecord(user.id, debt.id),
    listProofs(user.id, { debtId: debt.id }),
    isMasked(),
  ]);
  const view = { debt, record, today: today(user.timeZone), masked };
  return (
    <div className="max-w-3xl">
      <Top {...view} />
      <PaymentNoticeLine paid={query.paid} entry={query.entry} debtId={debt.id} />
      <UploadNotice uploaded={query.uploaded} refused={query.refused} />
      {record.payments.length === 0 ? <Nothing debt={debt} /> : <Payments {...view} proofs={proofs} />}
      {debt.agreement && (
        <TextLink href={`/debts/${debt.id}/agreement` as Route}>
          {(await getTranslations("payments.page"))("agreement")}
        </TextLink>
      )}
    </div>
  );
}

type View = { debt: DebtView; record: DebtRecord; today: Day; masked: boolean };

const recordPage = (debt: DebtView) => `/debts/${debt.id}/payments/record` as Route;

function Top({ debt, record: { payments }, masked }: View) {
  const t = useTranslations("payments.page");
  const total = sumFen(payments.map(({ amount }) => amount));
  return (
    <PageHeader
      title={t("title")}
      crumb={{ href: `/debts/${debt.id}` as Route, label: debtName(debt, useLocale()) }}
      lead={
        payments.length === 0 ? (
          t("lead_none")
        ) : (
          <StepText
            text={t("total", { n: payments.length, amount: SLOT })}
            amounts={{ [SLOT]: total }}
            masked={masked}
          />
        )
      }
    >
      <MaskToggle masked={masked} />
    </PageHeader>
  );
}

function Nothing({ debt }: { debt: DebtView }) {
  const t = useTranslations("payments.page");
  return (
    <EmptyState text={t("empty")}>
      <LinkButton href={recordPage(debt)} look="main">
        {t("record")}
      </LinkButton>
    </EmptyState>
  );
}

function Payments({ debt, record, today, masked, proofs }: View & { proofs: readonly ProofView[] }) {
  const t = useTranslations("payments.page");
  const { byId, left } = placedOf(debt, record.payments, record.balances);
  return (
    <div className="mb-4 grid gap-4 desk:gap-5">
      <Left debt={debt} left={left} today={today} masked={masked} />
      <Card title={t("list")}>
        <ul className="grid grid-cols-1">
          {record.payments.map((payment, index) => (
            <PaymentItem
              key={payment.id}
              payment={payment}
              n={record.payments.length - index}
              agreementId={debt.agreement?.id ?? null}
              placed={byId.get(payment.id) ?? null}
              proofs={proofs.filter(({ paymentId }) => paymentId === payment.id)}
              today={today}
              masked={masked}
            />
          ))}
        </ul>
      </Card>
    </div>
  );
}

type LeftProps = Omit<View, "record"> & { left: ReturnType<typeof placedOf>["left"] };

/** What is left by the newest balance, as an estimate, and the way to the next payment. */
function Left({ debt, left, today, masked }: LeftProps) {
  const t = useTranslations("payments.page");
  const locale = useLocale();
  return (
    <Card>
      {left === null || left.claimed === null ? (
        <p className="text-ink-2">{t("left_unknown")}</p>
      ) : (
        <>
          <p className="text-small text-ink-2">{t("left", { day: formatDay(left.asOf, locale, today) })}</p>
          <p className="text-total font-strong tracking-tight">
            <Money fen={left.claimed} masked={masked} style="table" />
          </p>
          <p className="text-small text-ink-2">{t("left_note")}</p>
        </>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-x-5">
        <LinkButton href={recordPage(debt)} look="main">
          {t("record")}
        </LinkButton>
        <TextLink href={`/debts/${debt.id}#balance` as Route}>{t("balance")}</TextLink>
      </div>
    </Card>
  );
}
