import { useTranslations } from "next-intl";
import { STRATEGIES, type Strategy } from "@/lib/domain/order/open-debt";
import { changeText } from "@/lib/schemas/order";

/** Five ways to sort, as buttons of the order's form; the chosen one is remembered. */
export function StrategySwitch({ strategy }: { strategy: Strategy }) {
  const t = useTranslations("dashboard.order");
  return (
    <fieldset className="inline-flex w-fit max-w-full flex-wrap gap-0.5 rounded-control bg-sunk p-0.75">
      <legend className="sr-only">{t("strategy_label")}</legend>
      {STRATEGIES.map((value) => (
        <button
          key={value}
          type="submit"
          name="change"
          value={changeText({ verb: "sort", strategy: value })}
          aria-pressed={value === strategy}
          className="choice"
        >
          {t(`strategy.${value}`)}
        </button>
      ))}
    </fieldset>
  );
}
