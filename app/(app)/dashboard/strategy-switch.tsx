import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/forms/form";
import { STRATEGIES, type Strategy } from "@/lib/domain/order/open-debt";
import { setStrategyAction } from "./actions";

/** Five ways to sort; the chosen one is remembered. */
export function StrategySwitch({ strategy }: { strategy: Strategy }) {
  const t = useTranslations("dashboard.order");
  return (
    <Form action={setStrategyAction} initial={{}} className="grid gap-2">
      <fieldset className="inline-flex w-fit max-w-full flex-wrap gap-0.5 rounded-control bg-sunk p-0.75">
        <legend className="sr-only">{t("strategy_label")}</legend>
        {STRATEGIES.map((value) => (
          <button
            key={value}
            type="submit"
            name="strategy"
            value={value}
            aria-pressed={value === strategy}
            className="choice"
          >
            {t(`strategy.${value}`)}
          </button>
        ))}
      </fieldset>
    </Form>
  );
}
