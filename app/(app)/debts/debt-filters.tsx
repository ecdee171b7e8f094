import { useTranslations } from "next-intl";
import { FilterForm } from "@/app/_ui/forms/filter-form";
import { type Option, SelectField } from "@/app/_ui/forms/select-field";
import { DEBT_STAGES } from "@/lib/domain/debts/debt";
import { CREDIT_REPORTING, LENDER_KINDS } from "@/lib/domain/debts/lender";
import { isFiltered, type ListView, SORTS } from "./list-view";

/** Filters and order of the list. */
export function DebtFilters({ view }: { view: ListView }) {
  const t = useTranslations();
  const isOn = isFiltered(view);
  const options = <Value extends string>(values: readonly Value[], nameOf: (value: Value) => string): Option[] =>
    values.map((value) => ({ value, label: nameOf(value) }));
  const all = t("debts.filters.all");
  return (
    <FilterForm
      path="/debts"
      summary={isOn ? t("debts.filter_on") : t("debts.filter")}
      apply={t("debts.filters.apply")}
      clear={isOn ? { href: view.archived ? "/debts?archived=1" : "/debts", label: t("debts.filters.clear") } : null}
    >
      {view.archived && <input type="hidden" name="archived" value="1" />}
      <SelectField
        name="stage"
        label={t("debts.filters.stage")}
        empty={all}
        defaultValue={view.stage ?? ""}
        options={options(DEBT_STAGES, (stage) => t(`terms.stage.${stage}`))}
      />
      <SelectField
        name="reporting"
        label={t("debts.filters.reporting")}
        empty={all}
        defaultValue={view.reporting ?? ""}
        options={options(CREDIT_REPORTING, (status) => t(`lenders.creditReporting.${status}`))}
      />
      <SelectField
        name="kind"
        label={t("debts.filters.kind")}
        empty={all}
        defaultValue={view.kind ?? ""}
        options={options(LENDER_KINDS, (kind) => t(`lenders.kind.${kind}`))}
      />
      <SelectField
        name="sort"
        label={t("debts.filters.sort")}
        defaultValue={view.sort}
        options={options(SORTS, (sort) => t(`debts.sort.${sort}`))}
      />
    </FilterForm>
  );
}
