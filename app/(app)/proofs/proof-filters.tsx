import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { debtName } from "@/app/_order/debt-name";
import { FilterForm } from "@/app/_ui/forms/filter-form";
import { type Option, SelectField } from "@/app/_ui/forms/select-field";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { PROOF_KINDS } from "@/lib/domain/settlement/proof-kind";
import { PROOF_FAMILIES } from "@/lib/domain/settlement/proof-type";
import { isFiltered, type ProofListView } from "./list-view";

type ProofFiltersProps = {
  view: ProofListView;
  /** Those that have a proof. */
  debts: readonly DebtView[];
  /** How many proofs are still to be sorted. */
  inbox: number;
};

/** Filters of the list. */
export function ProofFilters({ view, debts, inbox }: ProofFiltersProps) {
  const t = useTranslations("proofs");
  const locale = useLocale();
  const isOn = isFiltered(view);
  const all = t("filters.all");
  const places: Option[] = [
    { value: "inbox", label: t("filters.inbox_count", { n: inbox }) },
    ...debts.map((debt) => ({ value: debt.id, label: debtName(debt, locale) })),
  ];
  return (
    <FilterForm
      path="/proofs"
      summary={isOn ? t("filter_on") : t("filter")}
      apply={t("filters.apply")}
      clear={
        isOn ? { href: (view.removed ? "/proofs?removed=1" : "/proofs") as Route, label: t("filters.clear") } : null
      }
    >
      {view.removed && <input type="hidden" name="removed" value="1" />}
      <SelectField
        name="where"
        label={t("filters.where")}
        empty={all}
        defaultValue={view.where ?? ""}
        options={places}
      />
      <SelectField
        name="kind"
        label={t("filters.kind")}
        empty={all}
        defaultValue={view.kind ?? ""}
        options={PROOF_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <SelectField
        name="family"
        label={t("filters.family")}
        empty={all}
        defaultValue={view.family ?? ""}
        options={PROOF_FAMILIES.map((value) => ({ value, label: t(`family.${value}`) }))}
      />
    </FilterForm>
  );
}
