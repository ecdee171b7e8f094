import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { debtName } from "@/app/_order/debt-name";
import { Card } from "@/app/_ui/card";
import { TextLink } from "@/app/_ui/text-link";
import type { DebtView } from "@/lib/data/debts/debt-view";

/** Debts that are called settled, but nobody said on which day and for how much: without that there is no list to follow. */
export function UnrecordedCard({ debts }: { debts: readonly DebtView[] }) {
  const t = useTranslations("settled");
  const locale = useLocale();
  return (
    <Card title={t("unrecorded_title")}>
      <p className="text-small text-ink-2">{t("unrecorded_text")}</p>
      <ul className="mt-2 divide-y divide-line">
        {debts.map((debt) => (
          <li key={debt.id} className="flex flex-wrap items-center justify-between gap-x-3">
            <bdi className="min-w-0 py-2 wrap-anywhere">{debtName(debt, locale)}</bdi>
            <TextLink href={`/debts/${debt.id}/settle` as Route}>{t("unrecorded_action")}</TextLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
