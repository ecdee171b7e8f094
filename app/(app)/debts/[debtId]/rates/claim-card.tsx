import { useLocale, useTranslations } from "next-intl";
import { SourceLine } from "@/app/_order/source-line";
import { Card } from "@/app/_ui/card";
import { FactList } from "@/app/_ui/fact-list";
import { Money } from "@/app/_ui/money";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import type { ClaimSplit } from "@/lib/domain/rates/claim-split";
import { formatDay } from "@/lib/format/day";
import { ClaimBar } from "./claim-bar";
import { MissingList } from "./missing-list";

type ClaimCardProps = { debt: DebtView; split: ClaimSplit; today: Day; masked: boolean };

/** The claim beside the reference ceiling: three sums, how they were estimated, and that the contract counts meanwhile. */
export function ClaimCard({ debt, split, today, masked }: ClaimCardProps) {
  const t = useTranslations("rates.split");
  const locale = useLocale();
  const asOf = debt.balance ? formatDay(debt.balance.asOf, locale, today) : "";
  return (
    <Card title={t("title")}>
      <div id="claim">
        {split.inside !== null && split.claimed !== null && (
          <ClaimBar claimed={split.claimed} inside={split.inside} masked={masked} />
        )}
        <FactList
          facts={[
            {
              term: t("claimed"),
              detail: <Money fen={split.claimed} masked={masked} style="table" />,
              note: asOf && t("claimed_note", { day: asOf }),
            },
            ...(split.inside === null
              ? []
              : [
                  { term: t("inside"), detail: <Money fen={split.inside} masked={masked} style="table" /> },
                  { term: t("questionable"), detail: <Money fen={split.questionable} masked={masked} style="table" /> },
                ]),
            ...(split.withheld === null
              ? []
              : [
                  {
                    term: t("withheld"),
                    detail: <Money fen={split.withheld} masked={masked} style="table" />,
                    note: t("withheld_note"),
                  },
                ]),
          ]}
        />
      </div>
      {split.withheld !== null && (
        <div className="mt-2">
          <SourceLine source="civil_code_670" today={today} />
        </div>
      )}
      <Reading split={split} asOf={asOf} masked={masked} />
    </Card>
  );
}

type ReadingProps = { split: ClaimSplit; asOf: string; masked: boolean };

/** How the sums are to be read, or what is missing for them. */
function Reading({ split, asOf, masked }: ReadingProps) {
  const t = useTranslations("rates.split");
  if (split.method !== null) {
    return (
      <div className="mt-3 grid gap-2">
        {/* While amounts are hidden, that one of them is nothing stays hidden too. */}
        {split.questionable === 0 && !masked && <p>{t("nothing")}</p>}
        <p className="font-medium">{t("contract_counts")}</p>
        <p className="text-small text-ink-2">{t(`method.${split.method}`, { day: asOf })}</p>
      </div>
    );
  }
  if (split.reason !== "facts_missing") return <p className="mt-3 text-ink-2">{t("none")}</p>;
  return (
    <div className="mt-3">
      <MissingList intro={t("missing")} names={split.missing.map((fact) => t(`facts.${fact}`))} />
    </div>
  );
}
