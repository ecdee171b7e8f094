import { useLocale, useTranslations } from "next-intl";
import { debtName, lenderName } from "@/app/_order/debt-name";
import { reasonKey } from "@/app/_order/reason-key";
import { ReasonList } from "@/app/_order/reason-list";
import { ReasonText } from "@/app/_order/reason-text";
import { useReasonWords } from "@/app/_order/reason-words";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import { Money } from "@/app/_ui/money";
import type { Day } from "@/lib/domain/basics/day";
import { firstMove } from "@/lib/domain/order/first-move";
import type { Ranked } from "./board";
import { debtPage } from "./debt-page";

/** How many reasons are said at once; the others are one tap away. */
const SAID = 2;

type FirstCardProps = { row: Ranked; today: Day; masked: boolean };

/** The first debt of the order: who, why, and what to do first. */
export function FirstCard({ row, today, masked }: FirstCardProps) {
  const t = useTranslations("dashboard");
  const move = useTranslations("move");
  const locale = useLocale();
  const { debt, open, place } = row;
  const context = { debt, today, masked };
  const wordsOf = useReasonWords(context);
  const { code } = firstMove(open, today);
  // Whoever sorted by hand knows it; what the debt itself says is worth the two lines.
  const telling = place.reasons.filter((reason) => reason.code !== "reason.strategy_custom");
  return (
    <Card
      kicker={t("first.kicker")}
      title={debtName(debt, locale)}
      aside={
        <p className="text-lead font-strong">
          <Money fen={open.claimed} masked={masked} />
        </p>
      }
    >
      {debt.label !== "" && <p className="-mt-2 text-ink-2">{lenderName(debt, locale)}</p>}
      <div className="mt-2.5 grid gap-1">
        {telling.slice(0, SAID).map((reason) => (
          <p key={reasonKey(reason)}>
            <ReasonText words={wordsOf(reason, "text")} masked={masked} />
          </p>
        ))}
      </div>
      <p className="mt-2.5 border-l-2 border-accent pl-3">
        <strong className="block font-strong">
          {t("first.move", { move: move(`${code}.short`, { known: "no" }) })}
        </strong>
        <span className="text-ink-2">{move(`${code}.text`)}</span>
      </p>
      <div className="mt-4 mb-1 grid desk:flex">
        <LinkButton href={debtPage(debt.id)} look="main" prefetch={false}>
          {t("first.open")}
        </LinkButton>
      </div>
      <Disclosure summary={t("first.all_reasons")}>
        <ReasonList reasons={place.reasons} {...context} />
      </Disclosure>
    </Card>
  );
}
