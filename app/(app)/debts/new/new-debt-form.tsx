import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Chip, Chips } from "@/app/_ui/chip";
import { AmountField } from "@/app/_ui/forms/amount-field";
import { RadioGroup } from "@/app/_ui/forms/choice-fields";
import { Form } from "@/app/_ui/forms/form";
import { MoreFields } from "@/app/_ui/forms/more-fields";
import { SelectField } from "@/app/_ui/forms/select-field";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextField } from "@/app/_ui/forms/text-field";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import type { FormState } from "@/lib/actions/form-state";
import { DEBT_PRODUCTS } from "@/lib/domain/debts/debt";
import { usualCollateral, usualProduct } from "@/lib/domain/debts/first-guess";
import { isPrivateLender, LENDER_KINDS } from "@/lib/domain/debts/lender";
import { addDebtAction } from "./actions";
import { type ChosenLender, kindOf, type Purpose } from "./chosen-lender";
import { HiddenChoice } from "./hidden-choice";
import { CollateralField, OptionalFields, ReceivedField } from "./optional-fields";

type NewDebtFormProps = { chosen: ChosenLender; purpose: Purpose | null; initial: FormState };

/** The second step: an amount or nothing is enough; what else is known may be said at once. */
export function NewDebtForm({ chosen, purpose, initial }: NewDebtFormProps) {
  const t = useTranslations("debt_new");
  const tDebts = useTranslations("debts");
  const kind = kindOf(chosen);
  const product = guessProduct(chosen, purpose);
  const isSecured = product === "secured_loan";
  const isPrivate = kind !== null && isPrivateLender(kind);
  const collateral = purpose ?? (kind && isSecured ? usualCollateral(kind) : null) ?? "";
  return (
    <>
      <PageHeader title={t("title")} crumb={{ href: "/debts", label: tDebts("title") }} />
      <div className="grid max-w-2xl gap-4">
        {chosen.from !== "own" && <ChosenCard chosen={chosen} />}
        <Form action={addDebtAction} initial={initial}>
          <HiddenChoice chosen={chosen} />
          {chosen.from === "own" && <OwnLenderFields kind={chosen.kind} />}
          <AmountField name="claimed" label={t("claimed")} hint={t("claimed_hint")} />
          {isPrivate && <ReceivedField />}
          <StageField />
          <ProductField product={product ?? ""} />
          {isSecured && <CollateralField picked={collateral} />}
          <MoreFields
            summary={t("more")}
            names={["principal", "overdueSince", "dueDayOfMonth", "accountTail", "received", "collateral"]}
          >
            <OptionalFields hasReceived={isPrivate} hasCollateral={isSecured} />
          </MoreFields>
          <SubmitButton look="main" block pending={t("saving")}>
            {t("save")}
          </SubmitButton>
        </Form>
        {chosen.from === "own" && <TextLink href="/debts/new">{t("change")}</TextLink>}
      </div>
    </>
  );
}

function guessProduct(chosen: ChosenLender, purpose: Purpose | null) {
  if (purpose) return "secured_loan" as const;
  const kind = kindOf(chosen);
  return (chosen.from === "directory" ? chosen.entry.product : null) ?? (kind && usualProduct(kind));
}

function ChosenCard({ chosen }: { chosen: Exclude<ChosenLender, { from: "own" }> }) {
  const t = useTranslations();
  const isEnglish = useLocale() === "en";
  const lender = chosen.from === "directory" ? chosen.entry : chosen.lender;
  const entry = chosen.from === "directory" ? chosen.entry : null;
  const name = entry ? (isEnglish ? entry.brandEn : entry.brand) : chosen.from === "recorded" ? chosen.lender.name : "";
  return (
    <Card>
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <div className="min-w-0">
          <p className="text-small text-ink-2">{t("debt_new.lender")}</p>
          <h2 className="text-step font-heading">
            <bdi>{name}</bdi>
          </h2>
        </div>
        <TextLink href="/debts/new">{t("debt_new.change")}</TextLink>
      </div>
      <div className="mt-1.5">
        <Chips>
          <Chip>{t(`lenders.kind.${lender.kind}`)}</Chip>
          <Chip>{t(`debts.reporting_short.${lender.creditReporting}`)}</Chip>
        </Chips>
      </div>
      {lender.legalName && <p className="mt-2 text-small text-ink-2">{lender.legalName}</p>}
      {entry?.note && (
        <p className="mt-2.5 border-t border-line pt-2.5 text-small text-ink-2">{t(`lenders.note.${entry.note}`)}</p>
      )}
    </Card>
  );
}

function OwnLenderFields({ kind }: { kind: string | null }) {
  const t = useTranslations("debt_new");
  const tKind = useTranslations("lenders.kind");
  return (
    <>
      <TextField name="lenderName" label={t("name")} hint={t("name_hint")} maxLength={60} />
      <SelectField
        name="lenderKind"
        label={t("kind")}
        empty={t("kind_pick")}
        defaultValue={kind ?? ""}
        options={LENDER_KINDS.map((value) => ({ value, label: tKind(value) }))}
      />
    </>
  );
}

/** Only the stages that a first entry needs; the others are on the debt's page. */
function StageField() {
  const t = useTranslations("debt_new");
  const tStage = useTranslations("terms.stage");
  const options = [
    ...(["current", "overdue", "in_collection"] as const).map((value) => ({ value, label: tStage(value) })),
    { value: "sued", label: t("stage_court") },
  ];
  return <RadioGroup name="stage" label={t("stage")} hint={t("stage_hint")} columns options={options} />;
}

function ProductField({ product }: { product: string }) {
  const t = useTranslations("debt_new");
  const tProduct = useTranslations("terms.product");
  const options = DEBT_PRODUCTS.map((value) => ({ value, label: tProduct(value) }));
  return <SelectField name="product" label={t("product")} options={options} defaultValue={product} />;
}
