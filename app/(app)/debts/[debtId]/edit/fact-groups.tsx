import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { CheckboxField } from "@/app/_ui/forms/choice-fields";
import { SelectField } from "@/app/_ui/forms/select-field";
import { TextAreaField } from "@/app/_ui/forms/text-area-field";
import { TextField } from "@/app/_ui/forms/text-field";
import { ALLOCATIONS, COLLATERALS, DEBT_PRODUCTS, DEBT_ROLES, DEBT_STAGES } from "@/lib/domain/debts/debt";
import type { DebtFacts } from "@/lib/domain/debts/debt-facts";
import { FactAmount, FactCount, FactDay, FactText } from "./fact-fields";
import { basisPointsToInput } from "./fact-texts";

type GroupProps = { debt: DebtFacts };

const GROUP = "grid gap-5 desk:grid-cols-2 desk:items-end";

/** What kind of debt it is and where it stands. */
export function WhatGroup({ debt }: GroupProps) {
  const t = useTranslations("debt_form");
  const terms = useTranslations("terms");
  return (
    <Card title={t("group.what")}>
      <div className={GROUP}>
        <SelectField
          name="stage"
          label={t("stage")}
          defaultValue={debt.stage}
          options={DEBT_STAGES.map((value) => ({ value, label: terms(`stage.${value}`) }))}
        />
        <SelectField
          name="product"
          label={t("product")}
          defaultValue={debt.product}
          options={DEBT_PRODUCTS.map((value) => ({ value, label: terms(`product.${value}`) }))}
        />
        <SelectField
          name="role"
          label={t("role")}
          hint={t("role_hint")}
          defaultValue={debt.role}
          options={DEBT_ROLES.map((value) => ({ value, label: terms(`role.${value}`) }))}
        />
        <FactText debt={debt} name="label" maxLength={60} />
      </div>
    </Card>
  );
}

/** Sums beside the balance, which has a form of its own. */
export function MoneyGroup({ debt }: GroupProps) {
  const t = useTranslations("debt_form");
  return (
    <Card title={t("group.money")}>
      <div className={GROUP}>
        <FactAmount debt={debt} name="received" />
        <FactAmount debt={debt} name="paidSoFar" />
        <FactAmount debt={debt} name="arrears" />
        <FactAmount debt={debt} name="instalment" />
        <FactCount debt={debt} />
        <FactAmount debt={debt} name="extraFees" />
        <FactAmount debt={debt} name="minimumPayment" />
        <TextField
          name="dueDayOfMonth"
          label={t("dueDayOfMonth")}
          hint={t("dueDayOfMonth_hint")}
          maxLength={4}
          inputMode="numeric"
          defaultValue={debt.dueDayOfMonth === null ? "" : String(debt.dueDayOfMonth)}
        />
      </div>
    </Card>
  );
}

/** What only the plan needs to know. */
export function PlanGroup({ debt }: GroupProps) {
  const t = useTranslations("debt_form");
  return (
    <Card title={t("group.plan")}>
      <div className={GROUP}>
        <FactAmount debt={debt} name="target" />
        <FactAmount debt={debt} name="courtInstalment" />
        <SelectField
          name="allocation"
          label={t("allocation")}
          hint={t("allocation_hint")}
          empty={t("not_known")}
          defaultValue={debt.allocation ?? ""}
          options={ALLOCATIONS.map((value) => ({ value, label: t(`allocation_options.${value}`) }))}
        />
        <SelectField
          name="isRateAgreed"
          label={t("isRateAgreed")}
          hint={t("isRateAgreed_hint")}
          empty={t("not_known")}
          defaultValue={debt.isRateAgreed === null ? "" : debt.isRateAgreed ? "yes" : "no"}
          options={(["yes", "no"] as const).map((value) => ({ value, label: t(`isRateAgreed_options.${value}`) }))}
        />
      </div>
    </Card>
  );
}

export function DaysGroup({ debt }: GroupProps) {
  return (
    <Card title={useTranslations("debt_form")("group.days")}>
      <div className={GROUP}>
        <FactDay debt={debt} name="overdueSince" />
        <FactDay debt={debt} name="acceleratedOn" />
        <FactDay debt={debt} name="lastInstalmentOn" />
      </div>
    </Card>
  );
}

export function ContractGroup({ debt }: GroupProps) {
  const t = useTranslations("debt_form");
  return (
    <Card title={t("group.contract")}>
      <div className={GROUP}>
        <FactDay debt={debt} name="contractOn" />
        <FactText debt={debt} name="contractNumber" maxLength={60} />
        <FactAmount debt={debt} name="contracted" />
        <TextField
          name="statedRateBasisPoints"
          label={t("statedRateBasisPoints")}
          hint={t("statedRateBasisPoints_hint")}
          maxLength={9}
          inputMode="decimal"
          defaultValue={basisPointsToInput(debt.statedRateBasisPoints)}
        />
      </div>
    </Card>
  );
}

/** What and who else stands for the debt. */
export function OthersGroup({ debt }: GroupProps) {
  const t = useTranslations("debt_form");
  const terms = useTranslations("terms");
  return (
    <Card title={t("group.others")}>
      <div className={GROUP}>
        <SelectField
          name="collateral"
          label={t("collateral")}
          empty={t("none")}
          defaultValue={debt.collateral ?? ""}
          options={COLLATERALS.map((value) => ({ value, label: terms(`collateral.${value}`) }))}
        />
        <FactText debt={debt} name="jointDebtor" maxLength={60} />
        <CheckboxField
          name="hasJointDebtor"
          label={t("hasJointDebtor")}
          hint={t("hasJointDebtor_hint")}
          defaultChecked={debt.hasJointDebtor}
        />
        <CheckboxField name="guaranteeCalled" label={t("guaranteeCalled")} defaultChecked={debt.guaranteeCalled} />
      </div>
    </Card>
  );
}

export function PeopleGroup({ debt }: GroupProps) {
  return (
    <Card title={useTranslations("debt_form")("group.people")}>
      <div className={GROUP}>
        <FactText debt={debt} name="accountTail" maxLength={8} />
        <FactText debt={debt} name="autoDebit" maxLength={60} />
        <FactText debt={debt} name="funder" maxLength={80} />
        <FactText debt={debt} name="guarantor" maxLength={80} />
        <FactText debt={debt} name="holder" maxLength={80} />
      </div>
    </Card>
  );
}

export function NoteGroup({ debt }: GroupProps) {
  const t = useTranslations("debt_form");
  return (
    <Card>
      <TextAreaField name="note" label={t("note")} hint={t("note_hint")} maxLength={2000} defaultValue={debt.note} />
    </Card>
  );
}
