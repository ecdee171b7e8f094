import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { debtName } from "@/app/_order/debt-name";
import { Button } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { type Option, SelectField } from "@/app/_ui/forms/select-field";
import { TextLink } from "@/app/_ui/text-link";
import type { DebtView } from "@/lib/data/debt-view";
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

/** Filters of the list: a plain GET form, so the address says what is shown. */
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
    <div className="flex flex-wrap items-start gap-x-4">
      <div className="min-w-0 flex-[1_1_16rem]">
        <Disclosure summary={isOn ? t("filter_on") : t("filter")}>
          <form
            action="/proofs"
            className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] items-end gap-3"
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
            <Button>{t("filters.apply")}</Button>
          </form>
        </Disclosure>
      </div>
      {isOn && (
        <TextLink href={(view.removed ? "/proofs?removed=1" : "/proofs") as Route}>{t("filters.clear")}</TextLink>
      )}
    </div>
  );
}
