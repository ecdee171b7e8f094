"use client";

import { useTranslations } from "next-intl";
import { Chip, Chips } from "@/app/_ui/chip";
import { fen } from "@/lib/domain/basics/money";
import type { ComparedAccount } from "@/lib/domain/credit-report/compare-reports";
import { formatMoney } from "@/lib/format/money";

/** What happened to each account since the last report whose rows were confirmed. */
export function SinceLast({ changes }: { changes: readonly ComparedAccount[] }) {
  const t = useTranslations("report_import");
  return (
    <div className="grid gap-1.5 text-small">
      {changes.length === 0 && <p>{t("since.nothing")}</p>}
      <ul className="grid divide-y divide-line">
        {changes.map((compared, index) => {
          const account = compared.after ?? compared.before;
          const place = `${account?.lender} ${index}`;
          return (
            <li key={place} className="grid gap-1 py-2 first:pt-0">
              <bdi className="wrap-anywhere">
                {account?.lender} <span className="text-ink-2">{account && t(`kind.${account.kind}`)}</span>
              </bdi>
              <Chips>
                {compared.changes.map((change) => (
                  <Chip key={change} tone={change === "newly_overdue" ? "due" : "neutral"}>
                    {t(`change.${change}`)}
                    {change === "balance_changed" && <Difference compared={compared} />}
                  </Chip>
                ))}
              </Chips>
            </li>
          );
        })}
      </ul>
      <p className="text-ink-2">{t("since.partial")}</p>
    </div>
  );
}

function Difference({ compared: { balanceDifference } }: { compared: ComparedAccount }) {
  const t = useTranslations("report_import.change");
  if (balanceDifference === null) return null;
  const amount = formatMoney(fen(Math.abs(balanceDifference)));
  return ` ${balanceDifference > 0 ? t("more", { amount }) : t("less", { amount })}`;
}
