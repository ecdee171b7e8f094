import { useLocale, useTranslations } from "next-intl";
import { lenderName } from "@/app/_order/debt-name";
import { MaskToggle } from "@/app/_shell/mask-toggle";
import { Chip, Chips } from "@/app/_ui/chip";
import { Money } from "@/app/_ui/money";
import { PageHeader } from "@/app/_ui/page-header";
import { shownStage } from "@/app/(app)/debts/shown-stage";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { type Day, daysBetween } from "@/lib/domain/basics/day";
import { isInCourt, isOpenStage } from "@/lib/domain/debts/debt";
import { formatDay, formatMonth } from "@/lib/format/day";

type DebtHeaderProps = { debt: DebtView; today: Day; masked: boolean };

/** Who it is, how it stands, and what they say is owed. */
export function DebtHeader({ debt, today, masked }: DebtHeaderProps) {
  const t = useTranslations();
  const locale = useLocale();
  const { lender, balance } = debt;
  const product = t(`terms.product.${debt.product}`);
  const facts = [
    debt.label,
    lender.legalName,
    // Many call a card just that.
    product === debt.label ? "" : product,
    debt.accountTail && t("debts.tail", { tail: debt.accountTail }),
    debt.contractOn && t("debt_page.header.contract", { month: formatMonth(debt.contractOn, locale) }),
  ].filter(Boolean);
  return (
    <div className="mb-4 desk:flex desk:items-end desk:justify-between desk:gap-8">
      <div className="min-w-0 flex-1">
        <PageHeader
          title={lenderName(debt, locale)}
          crumb={{ href: "/debts", label: t("debt_page.crumb") }}
          lead={<bdi>{facts.join(" · ")}</bdi>}
        >
          <div className="desk:hidden">
            <MaskToggle masked={masked} />
          </div>
        </PageHeader>
        <StateChips debt={debt} today={today} />
      </div>
      <div className="flex-none max-desk:mt-3 desk:text-right">
        <div className="max-desk:hidden">
          <MaskToggle masked={masked} />
        </div>
        <div>
          <p className="text-small text-ink-2">
            {balance
              ? t("debt_page.header.claimed_as_of", { day: formatDay(balance.asOf, locale, today) })
              : t("debt_page.header.claimed_unknown")}
          </p>
          <p className="text-total font-strong tracking-tight">
            <Money fen={balance?.claimed ?? null} masked={masked} style="table" />
          </p>
        </div>
      </div>
    </div>
  );
}

function StateChips({ debt, today }: { debt: DebtView; today: Day }) {
  const t = useTranslations();
  const locale = useLocale();
  const { lender, overdueSince, stage } = debt;
  const { creditReporting } = lender;
  // "Not known yet" alone would not say what.
  const status =
    creditReporting === "unknown"
      ? t("debts.reporting_short.unknown")
      : t(`lenders.creditReporting.${creditReporting}`);
  const isOverdue = overdueSince !== null && overdueSince < today && isOpenStage(stage);
  return (
    <Chips>
      <Chip tone={isInCourt(stage) ? "court" : isOpenStage(stage) ? "neutral" : "ok"}>
        {t(`terms.stage.${shownStage(debt, today)}`)}
      </Chip>
      {isOverdue && <Chip tone="due">{t("debt_page.header.overdue", { days: daysBetween(overdueSince, today) })}</Chip>}
      <Chip>
        {lender.reportingSource && lender.reportingAsOf
          ? t("debt_page.header.reporting", {
              status,
              source: t(`lenders.reportingSource.${lender.reportingSource}`),
              day: formatDay(lender.reportingAsOf, locale, today),
            })
          : status}
      </Chip>
      {debt.pinPosition !== null && <Chip>{t("debts.pinned_chip")}</Chip>}
      {!debt.included && <Chip>{t("debts.left_out_chip")}</Chip>}
      {debt.isSample && <Chip>{t("debts.sample_chip")}</Chip>}
    </Chips>
  );
}
