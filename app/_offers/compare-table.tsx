import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SLOT } from "@/app/_order/reason-words";
import { StepText } from "@/app/_order/step-text";
import { Chip } from "@/app/_ui/chip";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { Money } from "@/app/_ui/money";
import { fen } from "@/lib/domain/basics/money";
import type { ComparedOffer } from "@/lib/domain/negotiation/offer";
import { formatPercent } from "@/lib/format/number";

/** One offer with its name in the table; the name says whose it is and leads to it. */
export type CompareRow = { compared: ComparedOffer; name: ReactNode };

type CompareTableProps = {
  rows: readonly CompareRow[];
  masked: boolean;
  /** Offers of several debts: compared by what they cost for each yuan claimed. */
  across?: { lowest: string | null };
};

/** Offers beside each other on a desktop; on a phone each is a sheet in which every figure keeps its name. */
export function CompareTable({ rows, masked, across }: CompareTableProps) {
  const t = useTranslations("offers.table");
  const money = (amount: number | null) => (
    <Money fen={amount === null ? null : fen(amount)} masked={masked} style="table" />
  );
  const columns: Column<CompareRow>[] = [
    { header: t("offer"), cell: ({ name, compared }) => <Name name={name} compared={compared} /> },
    { header: t("now"), cell: ({ compared }) => money(compared.cashNow), isNumber: true },
    { header: t("total"), cell: ({ compared }) => money(compared.total), isNumber: true },
    { header: t("forgiven"), cell: ({ compared }) => <Forgiven {...compared} masked={masked} />, isNumber: true },
    { header: t("months"), cell: ({ compared }) => <Months {...compared} />, isNumber: true },
    { header: t("cost"), cell: ({ compared }) => <Costs compared={compared} masked={masked} />, isNumber: true },
    across
      ? { header: t("share"), cell: ({ compared }) => <Share {...compared} {...across} />, isNumber: true }
      : { header: t("left"), cell: ({ compared }) => <Left {...compared} masked={masked} />, isNumber: true },
  ];
  return (
    // Between a phone and a wide desktop seven columns of large sums may not fit: then the table alone moves.
    <div className="desk:overflow-x-auto">
      <DataTable
        needs="most"
        caption={t("caption")}
        columns={columns}
        rows={rows}
        rowKey={({ compared }) => compared.id}
      />
    </div>
  );
}

function Name({ name, compared: { cheapest, outside } }: CompareRow) {
  const t = useTranslations("offers");
  return (
    <div className="grid justify-items-start gap-1">
      {name}
      {cheapest && <Chip tone="ok">{t("cheapest.chip")}</Chip>}
      {outside && <span className="text-tiny font-normal text-ink-2">{t(`outside.${outside}`)}</span>}
    </div>
  );
}

function Months({ months }: ComparedOffer) {
  const t = useTranslations("offers.table");
  return <span className="whitespace-nowrap">{t("months_value", { n: months })}</span>;
}

function Forgiven({ forgiven, aboveClaim, masked }: ComparedOffer & { masked: boolean }) {
  const t = useTranslations("offers.table");
  return (
    <>
      <Money fen={forgiven} masked={masked} style="table" />
      {aboveClaim !== null && aboveClaim > 0 && (
        <span className="block text-tiny text-ink-2">
          <StepText text={t("above", { amount: SLOT })} amounts={{ [SLOT]: aboveClaim }} masked={masked} />
        </span>
      )}
    </>
  );
}

/** What it costs in today's money at each rate; the user's own rate stands out. */
function Costs({ compared, masked }: { compared: ComparedOffer; masked: boolean }) {
  const t = useTranslations("offers.table");
  return (
    <dl className="grid gap-0.5">
      {compared.costs.map(({ rate, cost, isOwn }) => (
        <div
          key={rate}
          className={`flex items-baseline justify-between gap-3 rounded-control px-2 ${isOwn ? "bg-accent-soft font-strong text-accent" : "text-ink-2"}`}
        >
          <dt className="text-small whitespace-nowrap">
            {formatPercent(rate, 2)} {isOwn && t("own")}
          </dt>
          <dd>
            <Money fen={cost} masked={masked} style="table" />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Left({ savingsLeft, breaksReserve, masked }: ComparedOffer & { masked: boolean }) {
  const t = useTranslations("offers.table");
  const word = breaksReserve === null ? "reserve_unknown" : breaksReserve ? "below_reserve" : null;
  return (
    <>
      <Money fen={savingsLeft === null ? null : fen(savingsLeft)} masked={masked} style="table" />
      {word && <span className="block text-tiny text-ink-2">{t(word)}</span>}
    </>
  );
}

function Share({ id, costPerClaim, lowest }: ComparedOffer & { lowest: string | null }) {
  const [t, tMoney] = [useTranslations("offers.table"), useTranslations("money")];
  if (costPerClaim === null) return <span className="font-normal text-ink-2">{tMoney("unknown")}</span>;
  return (
    <span className="grid justify-items-start gap-1 desk:justify-items-end">
      {formatPercent(costPerClaim)}
      {id === lowest && <Chip tone="ok">{t("lowest")}</Chip>}
    </span>
  );
}
