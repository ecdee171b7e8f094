import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { SLOT } from "@/app/_order/reason-words";
import { StepText } from "@/app/_order/step-text";
import { Uploader } from "@/app/_proofs/uploader";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import { FactList } from "@/app/_ui/fact-list";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Money } from "@/app/_ui/money";
import { NoteText } from "@/app/_ui/note-text";
import { QuietActs } from "@/app/_ui/quiet-acts";
import { TextLink } from "@/app/_ui/text-link";
import type { BalanceEntry } from "@/lib/data/debts/balances";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { checklistOf } from "@/lib/data/settlement/settled-debts";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import type { Day } from "@/lib/domain/basics/day";
import { isOpenStage } from "@/lib/domain/debts/debt";
import { progressOf } from "@/lib/domain/settlement/checklist";
import { endsDebt, sumNoteOf } from "@/lib/domain/settlement/settlement";
import { formatDay } from "@/lib/format/day";
import { checklistPage } from "./checklist/checklist-page";
import { EntryForm } from "./notices";
import { undoSettlementAction } from "./settle/actions";

type View = { debt: DebtView; today: Day; masked: boolean };
type SettlementCardProps = View & { settlements: readonly SettlementView[]; balances: readonly BalanceEntry[] };

/** How the debt ended and how far its closing items are; for an open one the way to record that. */
export function SettlementCard({ settlements, balances, ...view }: SettlementCardProps) {
  const t = useTranslations("settle.page");
  const isOver = !isOpenStage(view.debt.stage);
  const ending = isOver ? settlements.find(({ outcome }) => endsDebt(outcome)) : undefined;
  const parts = settlements.filter(({ outcome }) => !endsDebt(outcome));
  return (
    <Card title={t("title")}>
      <div id="settlement" className="grid grid-cols-1 gap-4">
        {ending && <Ended settlement={ending} balances={balances} {...view} />}
        {parts.map((part) => (
          <Part key={part.id} settlement={part} {...view} />
        ))}
        {!ending && <Record debt={view.debt} isOver={isOver} />}
      </div>
    </Card>
  );
}

function Record({ debt, isOver }: { debt: DebtView; isOver: boolean }) {
  const t = useTranslations("settle.page");
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className={isOver ? "" : "text-small text-ink-2"}>{isOver ? t("unrecorded") : t("paid_off")}</p>
      <div className="flex flex-wrap items-center gap-4">
        <LinkButton href={`/debts/${debt.id}/settle` as Route} look={isOver ? "main" : "plain"}>
          {t("record")}
        </LinkButton>
        <TextLink href={checklistPage(debt.id)}>{t("preview")}</TextLink>
      </div>
    </div>
  );
}

function Ended({ settlement, balances, debt, today, masked }: View & Pick<SettlementCardProps, "balances"> & One) {
  const t = useTranslations("settle.page");
  const locale = useLocale();
  const progress = progressOf(checklistOf(debt, settlement), settlement.answers, today);
  const isLeft = progress.left > 0;
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="font-strong">{t("settled_on", { day: formatDay(settlement.settledOn, locale, today) })}</p>
      <div>
        <p>{t("left", { n: progress.left })}</p>
        {progress.overdue > 0 && <p>{t("overdue", { n: progress.overdue })}</p>}
      </div>
      <Sums settlement={settlement} masked={masked} />
      <SumLine settlement={settlement} balances={balances} masked={masked} />
      <Words settlement={settlement} masked={masked} />
      <PaymentProof settlement={settlement} />
      <div className="flex flex-wrap items-center gap-x-8 gap-y-2">
        <LinkButton href={checklistPage(debt.id)} look={isLeft ? "main" : "plain"}>
          {isLeft ? t("to_list") : t("see_list")}
        </LinkButton>
        <Change debtId={debt.id} settlement={settlement} undo={t("undo")} />
      </div>
    </div>
  );
}

type One = { settlement: SettlementView };

function Part({ settlement, debt, today, masked }: View & One) {
  const t = useTranslations("settle.page");
  const locale = useLocale();
  const outcome = settlement.outcome === "disputed" ? "disputed" : "partial";
  return (
    <div className="grid grid-cols-1 gap-2 border-b border-line pb-3">
      <p>{t(`open.${outcome}`, { day: formatDay(settlement.settledOn, locale, today) })}</p>
      <Sums settlement={settlement} masked={masked} />
      <Words settlement={settlement} masked={masked} />
      <PaymentProof settlement={settlement} />
      <Change debtId={debt.id} settlement={settlement} undo={t("undo_part")} />
    </div>
  );
}

/** The way to add the receipt of the payment that was recorded with the settlement. */
function PaymentProof({ settlement: { debtId, paymentId } }: One) {
  const t = useTranslations("settle.page");
  if (paymentId === null) return null;
  const back = `/debts/${debtId}#settlement` as Route;
  return (
    <Disclosure summary={t("payment_proof")}>
      <Uploader place={{ paymentId }} kind="receipt" about={t("payment_proof")} back={back} />
    </Disclosure>
  );
}

function Change({ debtId, settlement, undo }: { debtId: string; undo: string } & One) {
  const t = useTranslations("settle.page");
  return (
    <QuietActs>
      <LinkButton href={`/debts/${debtId}/settle?edit=${settlement.id}` as Route} look="quiet">
        {t("edit")}
      </LinkButton>
      <EntryForm action={undoSettlementAction} debtId={debtId} entryId={settlement.id}>
        <SubmitButton look="quiet">{undo}</SubmitButton>
      </EntryForm>
    </QuietActs>
  );
}

function Sums({ settlement: { amount, waived }, masked }: One & { masked: boolean }) {
  const t = useTranslations("settle.page");
  const facts = [
    { term: t("amount"), detail: <Money fen={amount} masked={masked} style="table" /> },
    ...(waived === null ? [] : [{ term: t("waived"), detail: <Money fen={waived} masked={masked} style="table" /> }]),
  ];
  return <FactList facts={facts} />;
}

/** Beside the last claim that was not nothing: a word about the difference, never a refusal. */
function SumLine({ settlement, balances, masked }: One & Pick<SettlementCardProps, "balances"> & { masked: boolean }) {
  const t = useTranslations("settle.sums");
  const claim = balances.find(
    ({ asOf, claimed, isCorrected }) => !isCorrected && asOf <= settlement.settledOn && claimed !== null && claimed > 0,
  );
  const note = sumNoteOf(settlement, claim?.claimed ?? null);
  if (note === null) return null;
  return (
    <p className="text-small text-ink-2">
      <StepText text={t(note.code, { amount: SLOT })} amounts={{ [SLOT]: note.difference }} masked={masked} />
    </p>
  );
}

function Words({ settlement: { terms, note }, masked }: One & { masked: boolean }) {
  const t = useTranslations("settle.page");
  return (["terms", "note"] as const).map((name) => {
    const text = name === "terms" ? terms : note;
    if (text === "") return null;
    return (
      <div key={name}>
        <p className="text-small text-ink-2">{t(name)}</p>
        <NoteText text={text} masked={masked} className="text-small" />
      </div>
    );
  });
}
