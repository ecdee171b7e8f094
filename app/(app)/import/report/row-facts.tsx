"use client";

import { useLocale, useTranslations } from "next-intl";
import { Chip, Chips } from "@/app/_ui/chip";
import type { Day } from "@/lib/domain/basics/day";
import type { MatchVerdict } from "@/lib/domain/credit-report/match-accounts";
import type { ReportAccount } from "@/lib/domain/credit-report/report-account";
import type { ReviewRow } from "@/lib/domain/credit-report/review-rows";
import { formatDay } from "@/lib/format/day";

type RowFactsProps = { account: ReportAccount; row: ReviewRow; today: Day };

/** What the report calls an account: its number, kind, tail and first day. */
export function RowName({ account, today }: Omit<RowFactsProps, "row">) {
  const t = useTranslations("report_import");
  const locale = useLocale();
  const { kind, item, cardTail, openedOn } = account;
  const name = [
    item === null ? "" : `${item}.`,
    t(`kind.${kind}`),
    cardTail && t("row.tail", { tail: cardTail }),
    openedOn && t("row.opened", { day: formatDay(openedOn, locale, today) }),
  ];
  return name.filter(Boolean).join(" ");
}

/** What the report says of an account, in the order in which a person looks for it. */
export function RowFacts({ account, row, today }: RowFactsProps) {
  const t = useTranslations("report_import");
  const locale = useLocale();
  const { currency, overdueMonths, overdueMonthsOver90: over } = account;
  const isForeign = currency !== null && currency !== "CNY";
  const details = [
    account.purpose ?? "",
    isForeign ? t("row.foreign", { currency }) : "",
    row.facts.claimed === null ? "" : t("row.as_of", { day: formatDay(row.facts.asOf, locale, today) }),
    overdueMonths === null ? "" : t("row.overdue_months", { n: overdueMonths, over: over ?? 0 }),
  ].filter(Boolean);
  return (
    <div className="grid gap-1.5">
      <Chips>
        <Chip tone={TONES[row.verdict]}>{t(`verdict.${row.verdict}`)}</Chip>
        <StateChip account={account} />
        {row.twin !== null && <Chip>{t("state.twin")}</Chip>}
      </Chips>
      {details.length > 0 && <p className="text-small text-ink-2 wrap-anywhere">{details.join(" · ")}</p>}
    </div>
  );
}

const TONES = {
  new: "ok",
  changed: "due",
  unclear: "due",
  matched: "neutral",
  closed: "neutral",
} as const satisfies Record<MatchVerdict, string>;

function StateChip({ account: { state, isOverdue } }: { account: ReportAccount }) {
  const t = useTranslations("report_import.state");
  if (isOverdue && state === "open") return <Chip tone="due">{t("overdue")}</Chip>;
  if (state === "open" || state === "unknown") return null;
  return <Chip tone={state === "bad_debt" ? "due" : "neutral"}>{t(state)}</Chip>;
}
