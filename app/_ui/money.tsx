import { useTranslations } from "next-intl";
import type { Fen } from "@/lib/domain/basics/money";
import { formatMoney } from "@/lib/format/money";

export type MoneyProps = {
  /** Null: the amount is not known, which is said in words and never as 0. */
  fen: Fen | null;
  /** Hidden amounts never reach the page: a fixed mark stands for every size. */
  masked: boolean;
  /** "table" always shows two decimals. */
  style?: "short" | "table";
};

/** An amount, as figures of one width. Server components only: a client component would send the hidden amount along. */
export function Money({ fen, masked, style = "short" }: MoneyProps) {
  if (fen === null) return <UnknownMoney />;
  if (masked) return <HiddenMoney />;
  return <span className="num whitespace-nowrap">{formatMoney(fen, style)}</span>;
}

function UnknownMoney() {
  const t = useTranslations("money");
  return <span className="font-normal text-ink-2">{t("unknown")}</span>;
}

function HiddenMoney() {
  const t = useTranslations("mask");
  return (
    <span role="img" aria-label={t("read_aloud")} className="whitespace-nowrap">
      ••••
    </span>
  );
}
