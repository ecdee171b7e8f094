import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { checklistOf } from "@/lib/data/settlement/settled-debts";
import { type Day, daysBetween } from "@/lib/domain/basics/day";
import { HowTo } from "./item-card";
import { useItemWords } from "./item-words";

/** What will be left to do once the debt is settled; nothing to tick yet. */
export function PreviewList({ debt, today }: { debt: DebtView; today: Day }) {
  const t = useTranslations("settle.list");
  const words = useItemWords(debt);
  const items = checklistOf(debt, { settledOn: today, stageBefore: debt.stage });
  return (
    <Card>
      <ol className="divide-y divide-line">
        {items.map((item) => {
          const [from, to] = [item.fromOn, item.dueOn].map((on) => daysBetween(today, on));
          return (
            <li key={item.code} className="py-1.5 first:pt-0 last:pb-0">
              <Disclosure
                summary={
                  <span className="grid">
                    <span className="text-ink">{words(item).title}</span>
                    <span className="text-small font-normal text-ink-2">
                      {from ? t("preview_window", { from, to: to ?? 0 }) : t("preview_due", { days: to ?? 0 })}
                    </span>
                  </span>
                }
              >
                <HowTo item={item} words={words(item)} today={today} />
              </Disclosure>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
