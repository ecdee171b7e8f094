import type { Route } from "next";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/app/_ui/button-style";
import { Card } from "@/app/_ui/card";
import { FactList } from "@/app/_ui/fact-list";
import { Money } from "@/app/_ui/money";
import type { FormState } from "@/lib/actions/form-state";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { LoanForm } from "./loan-form";

type LoanCardProps = { debt: DebtView; masked: boolean; isEditing: boolean; initial: FormState };

const SUMS = ["contracted", "received", "instalment", "extraFees"] as const;

/**
 * The short form of a loan. While amounts are hidden its sums are, too, until it is being edited: a form that holds
 * nothing yet, or what was refused, has nothing to hide.
 */
export function LoanCard({ debt, masked, isEditing, initial }: LoanCardProps) {
  const t = useTranslations("rates.loan");
  const isEmpty = SUMS.every((name) => debt[name] === null);
  const isForm = !masked || isEditing || isEmpty || initial.values !== undefined;
  return (
    <Card title={t("title")}>
      {isForm ? (
        <>
          <p className="mb-4 text-small text-ink-2">{t("hint")}</p>
          <LoanForm debt={debt} initial={initial} />
        </>
      ) : (
        <HiddenLoan debt={debt} />
      )}
    </Card>
  );
}

function HiddenLoan({ debt }: { debt: DebtView }) {
  const t = useTranslations("debt_page");
  const count = debt.instalmentCount;
  return (
    <>
      <FactList
        facts={[
          ...SUMS.map((name) => ({ term: t(`facts.${name}`), detail: <Money fen={debt[name]} masked /> })),
          { term: t("facts.instalmentCount"), detail: count === null ? t("facts.unknown") : String(count) },
        ]}
      />
      {/* A full load, so that the fields of the form come with what is stored. */}
      <a
        href={`/debts/${debt.id}/rates?edit=1#loan` as Route}
        target="_self"
        className={`mt-3 ${buttonClass({ look: "plain" })}`}
      >
        {t("edit_facts")}
      </a>
    </>
  );
}
