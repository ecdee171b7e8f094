import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { debtName } from "@/app/_order/debt-name";
import { Card } from "@/app/_ui/card";
import { Chip } from "@/app/_ui/chip";
import { Link } from "@/app/_ui/link";
import { ProgressBar } from "@/app/_ui/progress-bar";
import { TextLink } from "@/app/_ui/text-link";
import { checklistPage } from "@/app/(app)/debts/[debtId]/checklist/checklist-page";
import type { Closing } from "@/lib/data/settlement/settled-debts";

/** Those with the most that is overdue come first; the settled page has them all. */
const SHOWN = 4;

/** Settled debts whose list is not over yet, each with how far it is. */
export function ClosingCard({ closings }: { closings: readonly Closing[] }) {
  const t = useTranslations("settle.board");
  const locale = useLocale();
  return (
    <Card
      className="max-wide:order-2"
      title={t("title")}
      aside={<TextLink href={"/settled" as Route}>{t("all")}</TextLink>}
    >
      <ul className="divide-y divide-line">
        {closings.slice(0, SHOWN).map(({ debt, progress: { total, answered, left, overdue } }) => (
          <li key={debt.id} className="grid gap-1 py-2.5 first:pt-0 last:pb-0">
            <Link
              href={checklistPage(debt.id)}
              className="-my-1 flex min-h-11 flex-wrap items-center justify-between gap-x-3 gap-y-1 py-1 underline-offset-4 hover:underline"
            >
              <span className="min-w-0 wrap-anywhere">{debtName(debt, locale)}</span>
              <span className="flex flex-wrap gap-1.5">
                {overdue > 0 && <Chip tone="due">{t("overdue", { n: overdue })}</Chip>}
                <Chip>{t("left", { n: left })}</Chip>
              </span>
            </Link>
            <ProgressBar value={answered} of={total} label={t("progress", { n: answered, total })} />
          </li>
        ))}
      </ul>
      {closings.length > SHOWN && (
        <p className="pt-2 text-small text-ink-2">{t("more", { n: closings.length - SHOWN })}</p>
      )}
    </Card>
  );
}
