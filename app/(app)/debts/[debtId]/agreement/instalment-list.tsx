import { useLocale, useTranslations } from "next-intl";
import { SLOT } from "@/app/_order/reason-words";
import { StepText } from "@/app/_order/step-text";
import { Chip, type ChipTone } from "@/app/_ui/chip";
import { Disclosure } from "@/app/_ui/disclosure";
import { Money } from "@/app/_ui/money";
import type { Day } from "@/lib/domain/basics/day";
import type { InstalmentState, InstalmentStateCode } from "@/lib/domain/negotiation/agreement";
import { formatDay } from "@/lib/format/day";

type View = { today: Day; masked: boolean };
type InstalmentListProps = View & { instalments: readonly InstalmentState[] };

/** So many stand open at once: those that are late, and the next ones. */
const NEAR = 4;

/** Stands for the second amount of a sentence. */
const LEFT_SLOT = "\uE001";

const TONES: Readonly<Record<InstalmentStateCode, ChipTone>> = {
  paid: "ok",
  ahead: "ok",
  partial: "neutral",
  due: "neutral",
  late: "due",
};

/** The instalments that are open next, and all of them for whoever asks. */
export function InstalmentList({ instalments, ...view }: InstalmentListProps) {
  const t = useTranslations("agreements.page");
  const open = instalments.filter(({ remaining }) => remaining > 0);
  const late = open.filter(({ state }) => state === "late").length;
  const near = open.slice(0, Math.max(NEAR, late + 1));
  const total = instalments.length;
  return (
    <div className="grid grid-cols-1">
      <Rows rows={near} total={total} {...view} />
      {near.length < total && (
        <Disclosure summary={t("all_rows", { total })}>
          <Rows rows={instalments} total={total} {...view} />
        </Disclosure>
      )}
    </div>
  );
}

function Rows({ rows, total, ...view }: View & { rows: readonly InstalmentState[]; total: number }) {
  return (
    <ol>
      {rows.map((row) => (
        <Row key={row.n} row={row} total={total} {...view} />
      ))}
    </ol>
  );
}

function Row({ row, total, today, masked }: View & { row: InstalmentState; total: number }) {
  const [t, tState] = [useTranslations("agreements.page"), useTranslations("agreements.instalment")];
  const locale = useLocale();
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1 border-b border-line py-2.5 last:border-b-0">
      <span className="num">{t("row", { n: row.n, total, day: formatDay(row.dueOn, locale, today) })}</span>
      <Money fen={row.amount} masked={masked} style="table" />
      <span className="min-w-0 text-small text-ink-2">
        <Words row={row} today={today} masked={masked} />
      </span>
      <span className="justify-self-end">
        <Chip tone={TONES[row.state]}>{tState(row.state)}</Chip>
      </span>
    </li>
  );
}

/** What is to be said of an instalment beyond its state: since when it is late, what is missing, when it was paid. */
function Words({ row, today, masked }: View & { row: InstalmentState }) {
  const t = useTranslations("agreements.page");
  const locale = useLocale();
  const { state, paidOn, daysLate: days, paid, remaining } = row;
  if (paidOn !== null) {
    const day = formatDay(paidOn, locale, today);
    return days > 0 ? t("row_paid_late", { day, days }) : t("row_paid", { day });
  }
  if (state !== "late" && state !== "partial") return null;
  const text =
    state === "partial"
      ? t("row_partial", { paid: SLOT, left: LEFT_SLOT })
      : t(paid > 0 ? "row_late_partial" : "row_late", { days, left: LEFT_SLOT });
  return <StepText text={text} amounts={{ [SLOT]: paid, [LEFT_SLOT]: remaining }} masked={masked} />;
}
