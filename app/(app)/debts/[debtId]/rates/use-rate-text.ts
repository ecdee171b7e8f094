import { useTranslations } from "next-intl";
import { formatPercent } from "@/lib/format/number";

/** Above this a rate says nothing more: ten thousand per cent. */
const HIGHEST_SHOWN = 100;

/** A computed rate as a percentage with two decimals; one that is beyond all measure only says so. */
export function useRateText(): (rate: number) => string {
  const t = useTranslations("rates.result");
  return (rate) =>
    rate > HIGHEST_SHOWN ? t("over", { rate: formatPercent(HIGHEST_SHOWN, 0) }) : formatPercent(rate, 2);
}
