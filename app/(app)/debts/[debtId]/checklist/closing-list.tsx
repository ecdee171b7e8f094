import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { SourceLine } from "@/app/_order/source-line";
import { ProofStrip } from "@/app/_proofs/proof-strip";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Notice } from "@/app/_ui/notice";
import { ProgressBar } from "@/app/_ui/progress-bar";
import { TextLink } from "@/app/_ui/text-link";
import type { FormState } from "@/lib/actions/form-state";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import { certificateFindingsOf, checklistOf } from "@/lib/data/settlement/settled-debts";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import type { Day } from "@/lib/domain/basics/day";
import { creditRecordUntil } from "@/lib/domain/clocks/credit-record";
import { type ChecklistItem, isAnswered, itemStateOf, progressOf } from "@/lib/domain/settlement/checklist";
import { formatDay } from "@/lib/format/day";
import { CLOCKS } from "@/lib/reference/clocks";
import { checklistPage } from "./checklist-page";
import { ItemCard } from "./item-card";
import { useItemWords } from "./item-words";
import { ProofSlot } from "./proof-slot";

type ClosingListProps = {
  debt: DebtView;
  settlement: SettlementView;
  proofs: readonly ProofView[];
  today: Day;
  masked: boolean;
  initialOf: (form: string) => FormState;
};

/** The items, the first due first, with how far the list is and what not to do too early. */
export function ClosingList({ debt, settlement, proofs, today, masked, initialOf }: ClosingListProps) {
  const t = useTranslations("settle");
  const words = useItemWords(debt);
  const items = checklistOf(debt, settlement);
  const { answered, total } = progressOf(items, settlement.answers, today);
  const mayBeTooEarly = items.some(
    (item) => isEasilyTooEarly(item) && !isAnswered(itemStateOf(item, settlement.answers, today)),
  );
  return (
    <div className="grid grid-cols-1 gap-3.5 desk:gap-4">
      <ProgressBar value={answered} of={total} label={t("list.progress", { n: answered, total })} />
      {mayBeTooEarly && <Notice>{t("wait")}</Notice>}
      {items.map((item) => (
        <ItemCard
          key={item.code}
          item={item}
          words={words(item)}
          settlement={settlement}
          today={today}
          masked={masked}
          initialOf={initialOf}
          strip={<ProofStrip proofs={proofs.filter(({ checklist }) => isAt(checklist, settlement, item))} />}
        >
          {item.code === "certificate" && <CertificateLink debt={debt} settlement={settlement} />}
          <ProofSlot code={item.code} settlement={settlement} />
        </ItemCard>
      ))}
      {items.some(({ code }) => code === "credit_report") && <CreditCard settlement={settlement} today={today} />}
      <div className="flex flex-wrap gap-x-6">
        <TextLink href={`/debts/${debt.id}` as Route}>{t("list.back")}</TextLink>
        <TextLink href={"/settled" as Route}>{t("list.all_settled")}</TextLink>
      </div>
    </div>
  );
}

function isAt(place: ProofView["checklist"], settlement: SettlementView, item: ChecklistItem): boolean {
  return place?.settlementId === settlement.id && place.code === item.code;
}

/** Closing an account or a debit before the money is through may break the plan. */
function isEasilyTooEarly({ code }: ChecklistItem): boolean {
  return code === "close_brand" || code === "close_funder" || code === "revoke_debit";
}

function CertificateLink({ debt, settlement }: { debt: DebtView; settlement: SettlementView }) {
  const t = useTranslations("settle.list");
  const findings = certificateFindingsOf(debt, settlement);
  const differing = findings?.filter(({ verdict }) => verdict === "differs").length ?? 0;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <LinkButton href={`${checklistPage(debt.id)}/certificate` as Route}>{t("check")}</LinkButton>
      {findings && (
        <span className="min-w-0 flex-[1_1_12rem] text-small text-ink-2">{t("checked", { n: differing })}</span>
      )}
    </div>
  );
}

/** Until when the record stays on the credit report, counted from the settlement. */
function CreditCard({ settlement, today }: { settlement: SettlementView; today: Day }) {
  const t = useTranslations();
  const locale = useLocale();
  const record = creditRecordUntil(settlement.settledOn, CLOCKS);
  return (
    <Card title={t("settle.list.credit_title")}>
      <p>
        {record.ok
          ? t("clocks.credit_record.text", { day: formatDay(record.value, locale, today) })
          : t(`clocks.credit_record.refused.${record.reason}`)}
      </p>
      <SourceLine source="credit_regulation_16" today={today} />
    </Card>
  );
}
