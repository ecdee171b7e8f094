import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { SLOT } from "@/app/_order/reason-words";
import { SourceLine } from "@/app/_order/source-line";
import { StepText } from "@/app/_order/step-text";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Chip } from "@/app/_ui/chip";
import { FactList } from "@/app/_ui/fact-list";
import { Money } from "@/app/_ui/money";
import { ProgressBar } from "@/app/_ui/progress-bar";
import { TextLink } from "@/app/_ui/text-link";
import type { AgreementFacts } from "@/lib/data/agreements/agreement-view";
import type { Day } from "@/lib/domain/basics/day";
import { type AgreementState, agreementState } from "@/lib/domain/negotiation/agreement";
import type { PaySafely } from "@/lib/domain/negotiation/pay-safely";
import { formatDay } from "@/lib/format/day";
import { InstalmentList } from "./instalment-list";

type View = { today: Day; masked: boolean };
type StandingProps = View & {
  debtId: string;
  agreement: AgreementFacts;
  gate: PaySafely | null;
};

/** An agreement in force: what is paid and left, every instalment, what a late one means and what to do. */
export function StandingCard({ debtId, agreement, gate, ...view }: StandingProps) {
  const t = useTranslations("agreements");
  const state = agreementState(agreement.schedule, agreement.payments, view.today, agreement.terms);
  const isKept = state.standing === "kept" || state.standing === "completed";
  const debtPage = `/debts/${debtId}`;
  return (
    <>
      <Card title={t("page.now")}>
        <div className="grid grid-cols-1 gap-4">
          <p>
            <Chip tone={isKept ? "ok" : "due"}>{t(`standing.${state.standing}`)}</Chip>
          </p>
          <Totals state={state} {...view} />
          <Effects state={state} agreement={agreement} {...view} />
          {state.standing === "completed" && <p>{t("page.completed")}</p>}
          <Unconfirmed debtId={debtId} agreement={agreement} gate={gate} />
          <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
            {state.standing === "completed" ? (
              <LinkButton href={`${debtPage}/settle` as Route} look="main">
                {t("page.settle")}
              </LinkButton>
            ) : (
              <LinkButton href={`${debtPage}/payments/record` as Route} look="main">
                {t("page.record")}
              </LinkButton>
            )}
            <TextLink href={`${debtPage}/payments` as Route}>{t("page.payments")}</TextLink>
            <TextLink href={`${debtPage}/offers#offer-${agreement.offerId}` as Route}>{t("page.offer")}</TextLink>
          </div>
        </div>
      </Card>
      <Card title={t("page.schedule")}>
        <InstalmentList instalments={state.instalments} {...view} />
        <p className="mt-2 text-small text-ink-2">{t("page.order_note")}</p>
      </Card>
    </>
  );
}

function Totals({ state, today, masked }: View & { state: AgreementState }) {
  const t = useTranslations("agreements.page");
  const locale = useLocale();
  const { instalments, next, paid, remaining, total, lateAmount } = state;
  const done = instalments.filter((one) => one.remaining === 0).length;
  const nextFact =
    next === null
      ? { term: t("next"), detail: t("none_left") }
      : {
          term: t("next"),
          detail: <Money fen={next.remaining} masked={masked} />,
          note: t("next_value", { n: next.n, total: instalments.length, day: formatDay(next.dueOn, locale, today) }),
        };
  const ofTotal = <StepText text={t("of_total", { amount: SLOT })} amounts={{ [SLOT]: total }} masked={masked} />;
  const late = { term: t("late"), detail: <Money fen={lateAmount} masked={masked} /> };
  return (
    <>
      <FactList
        facts={[
          nextFact,
          { term: t("paid"), detail: <Money fen={paid} masked={masked} />, note: ofTotal },
          { term: t("left"), detail: <Money fen={remaining} masked={masked} /> },
          ...(lateAmount > 0 ? [late] : []),
        ]}
      />
      <ProgressBar value={done} of={instalments.length} label={t("progress", { n: done, total: instalments.length })} />
    </>
  );
}

/** What being late means by the terms, and what was paid beyond them. */
function Effects({ state, agreement, today, masked }: View & { state: AgreementState; agreement: AgreementFacts }) {
  const t = useTranslations("agreements");
  const { effects, overpaid } = state;
  if (effects.length === 0 && overpaid === 0) return null;
  return (
    <div className="border-l-2 border-accent pl-3">
      <p className="text-small text-ink-2">{t("page.do")}</p>
      <ul className="grid gap-1">
        {effects.map((effect) => (
          <li key={effect}>
            {t(`effect.${effect}`)}
            {effect === "collection_may_resume" && agreement.terms.isCardPlan && (
              <SourceLine source="card_rules_2011_70" today={today} />
            )}
          </li>
        ))}
        {overpaid > 0 && (
          <li>
            <StepText text={t("overpaid", { amount: SLOT })} amounts={{ [SLOT]: overpaid }} masked={masked} />
          </li>
        )}
      </ul>
    </div>
  );
}

/** What has to be confirmed before the next payment. */
function Unconfirmed({ debtId, agreement, gate }: Pick<StandingProps, "debtId" | "agreement" | "gate">) {
  const [t, tGate] = [useTranslations("agreements.page"), useTranslations("gate")];
  if (agreement.isWritten && gate?.verdict === "checked") return null;
  return (
    <div className="grid gap-1 text-small">
      {!agreement.isWritten && <p>{t("unwritten")}</p>}
      {gate?.verdict === "stop" && <p className="font-strong">{tGate("stop")}</p>}
      {gate?.verdict === "open" && <p>{t("gate_open", { n: gate.open.length })}</p>}
      <div>
        <TextLink href={`/debts/${debtId}/offers/accept?offer=${agreement.offerId}` as Route}>
          {t("gate_link")}
        </TextLink>
      </div>
    </div>
  );
}
