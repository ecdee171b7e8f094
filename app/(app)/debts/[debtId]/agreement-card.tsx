import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Chip } from "@/app/_ui/chip";
import { FactList } from "@/app/_ui/fact-list";
import { Money } from "@/app/_ui/money";
import { ProgressBar } from "@/app/_ui/progress-bar";
import { TextLink } from "@/app/_ui/text-link";
import type { AgreementFacts } from "@/lib/data/agreements/agreement-view";
import type { Day } from "@/lib/domain/basics/day";
import { agreementState } from "@/lib/domain/negotiation/agreement";
import { formatDay } from "@/lib/format/day";

type AgreementCardProps = { debtId: string; agreement: AgreementFacts; today: Day; masked: boolean };

/** How the agreement of a debt stands: the next instalment, what is paid and left, and the way to each of them. */
export function AgreementCard({ debtId, agreement, today, masked }: AgreementCardProps) {
  const t = useTranslations("agreements");
  const locale = useLocale();
  const state = agreementState(agreement.schedule, agreement.payments, today, agreement.terms);
  const { instalments, next, standing } = state;
  const done = instalments.filter(({ remaining }) => remaining === 0).length;
  const total = instalments.length;
  const isKept = standing === "kept" || standing === "completed";
  const here = `/debts/${debtId}/agreement` as Route;
  return (
    <Card title={t("card.title")} aside={<TextLink href={here}>{t("card.open")}</TextLink>}>
      <div id="agreement" className="grid grid-cols-1 justify-items-start gap-3">
        <Chip tone={isKept ? "ok" : "due"}>{t(`standing.${standing}`)}</Chip>
        <div className="w-full">
          <FactList
            facts={[
              next === null
                ? { term: t("page.next"), detail: t("page.none_left") }
                : {
                    term: t("page.next"),
                    detail: <Money fen={next.remaining} masked={masked} />,
                    note: t("page.next_value", { n: next.n, total, day: formatDay(next.dueOn, locale, today) }),
                  },
              { term: t("page.paid"), detail: <Money fen={state.paid} masked={masked} /> },
              { term: t("page.left"), detail: <Money fen={state.remaining} masked={masked} /> },
            ]}
          />
        </div>
        <div className="w-full">
          <ProgressBar value={done} of={total} label={t("page.progress", { n: done, total })} />
        </div>
        {next === null ? (
          <LinkButton href={`/debts/${debtId}/settle` as Route}>{t("page.settle")}</LinkButton>
        ) : (
          <LinkButton href={`/debts/${debtId}/payments/record` as Route}>{t("page.record")}</LinkButton>
        )}
      </div>
    </Card>
  );
}
