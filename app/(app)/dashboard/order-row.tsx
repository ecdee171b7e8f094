import { useLocale, useTranslations } from "next-intl";
import { debtName, lenderName } from "@/app/_order/debt-name";
import { ReasonChips } from "@/app/_order/reason-chips";
import { ReasonList } from "@/app/_order/reason-list";
import { Link } from "@/app/_ui/link";
import { Money } from "@/app/_ui/money";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import { firstMove } from "@/lib/domain/order/first-move";
import type { OpenDebt } from "@/lib/domain/order/open-debt";
import { formatDay } from "@/lib/format/day";
import type { Ranked } from "./board";
import { debtPage } from "./debt-page";
import { MoveButtons } from "./move-buttons";
import type { Neighbours } from "./order-card";
import { RowActions } from "./row-actions";
import { WhySummary } from "./why-summary";

type OrderRowProps = { row: Ranked; neighbours: Neighbours | null; today: Day; masked: boolean };

/** One place of the order: rank, name, amount, two chips and what to do; opened, every reason and what can be changed. */
export function OrderRow({ row, neighbours, today, masked }: OrderRowProps) {
  const t = useTranslations("dashboard.order");
  const { debt, open, place } = row;
  const context = { debt, today, masked };
  // Everybody knows who sorted "my own order"; the chips can say more.
  const telling = place.reasons.filter(({ code }) => code !== "reason.strategy_custom");
  return (
    <li id={`debt-${debt.id}`} className="order-row">
      <Rank rank={place.rank} debt={debt} neighbours={neighbours} />
      <div className="order-name">
        <NameLink debt={debt} />
        <p>
          <Money fen={open.claimed} masked={masked} style="table" />
        </p>
      </div>
      <details className="min-w-0">
        <WhySummary label={t("why", { rank: place.rank })} then={<What open={open} today={today} />}>
          <ReasonChips reasons={telling} {...context} />
          {place.confidence === "assumed" && <span className="text-tiny text-ink-3">{t("assumed")}</span>}
        </WhySummary>
        <div className="grid grid-cols-1 gap-3 pt-1 pb-3">
          <ReasonList reasons={place.reasons} {...context} />
          <Move open={open} today={today} />
          <RowActions debt={debt} />
        </div>
      </details>
    </li>
  );
}

function Rank({ rank, debt, neighbours }: { rank: number; debt: DebtView; neighbours: Neighbours | null }) {
  const locale = useLocale();
  if (neighbours === null) return <p className="num pt-2.5">{rank}</p>;
  return (
    <MoveButtons debtId={debt.id} name={debtName(debt, locale)} neighbours={neighbours}>
      {rank}
    </MoveButtons>
  );
}

function NameLink({ debt }: { debt: DebtView }) {
  const locale = useLocale();
  const terms = useTranslations("terms");
  const detail = debt.label === "" ? terms(`product.${debt.product}`) : lenderName(debt, locale);
  return (
    <Link href={debtPage(debt.id)}>
      <b>{debtName(debt, locale)}</b> <span>{detail}</span>
    </Link>
  );
}

/** What to do first about this debt, in full. */
function Move({ open, today }: { open: OpenDebt; today: Day }) {
  const t = useTranslations("dashboard.first");
  const move = useTranslations("move");
  const { code } = firstMove(open, today);
  return (
    <p className="border-l-2 border-accent pl-3">
      <strong className="block font-strong">{t("move", { move: move(`${code}.short`, { known: "no" }) })}</strong>
      <span className="text-ink-2">{move(`${code}.text`)}</span>
    </p>
  );
}

/** What to do first, in a few words. */
function What({ open, today }: { open: OpenDebt; today: Day }) {
  const t = useTranslations("move");
  const locale = useLocale();
  const { code, on } = firstMove(open, today);
  return on === null
    ? t(`${code}.short`, { known: "no" })
    : t(`${code}.short`, { known: "yes", day: formatDay(on, locale, today) });
}
