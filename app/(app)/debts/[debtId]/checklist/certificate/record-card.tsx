import { useLocale, useTranslations } from "next-intl";
import { lenderName } from "@/app/_order/debt-name";
import { Card } from "@/app/_ui/card";
import { FactList } from "@/app/_ui/fact-list";
import { Money } from "@/app/_ui/money";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import { formatFullDay } from "@/lib/format/day";

type RecordCardProps = { debt: DebtView; settlement: SettlementView; masked: boolean };

/** What the record says of the fields of a certificate, to compare by eye. */
export function RecordCard({ debt, settlement, masked }: RecordCardProps) {
  const t = useTranslations("settle.check");
  const locale = useLocale();
  const words = [
    { term: t("record.holder"), text: debt.holder },
    { term: t("record.legal"), text: debt.lender.legalName || lenderName(debt, locale) },
    { term: t("record.funder"), text: debt.funder },
    { term: t("record.number"), text: debt.contractNumber },
    { term: t("record.tail"), text: debt.accountTail },
  ];
  const facts = [
    ...words.filter(({ text }) => text !== "").map(({ term, text }) => ({ term, detail: <bdi>{text}</bdi> })),
    { term: t("record.amount"), detail: <Money fen={settlement.amount} masked={masked} style="table" /> },
    { term: t("record.day"), detail: formatFullDay(settlement.settledOn, locale) },
  ];
  return (
    <Card title={t("record_title")}>
      <FactList facts={facts} />
    </Card>
  );
}
