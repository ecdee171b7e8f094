import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { AmountField } from "@/app/_ui/forms/amount-field";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextField } from "@/app/_ui/forms/text-field";
import { TextLink } from "@/app/_ui/text-link";
import type { DraftValues } from "@/lib/data/core/drafts";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { fenToInput } from "@/lib/domain/basics/money";
import { rateToInput } from "@/lib/schemas/fields";
import { fillFactsAction } from "./actions";

/** Names the form for what was typed into it. */
export function factsForm(importId: string): string {
  return `import:${importId}:facts`;
}

/** So many are asked for at once: a longer form is left alone. */
const AT_ONCE = 20;

type MissingFactsProps = {
  importId: string;
  debts: readonly DebtView[];
  /** What was typed and refused before. */
  draft: DraftValues | null;
};

/** Rate, due day and overdue amount, debt by debt; every field may stay empty. */
export function MissingFactsForm({ importId, debts, draft }: MissingFactsProps) {
  const t = useTranslations("imports.done.missing");
  const asked = debts.slice(0, AT_ONCE);
  // Typed for other debts than these, it would stand beside the wrong names.
  const isOfThese = draft?.debtId?.join() === asked.map(({ id }) => id).join();
  return (
    <Card title={t("title")}>
      <p className="mb-3 text-ink-2">{t("text")}</p>
      <Form action={fillFactsAction} initial={draft && isOfThese ? { values: draft } : {}} label={t("title")}>
        <input type="hidden" name="_form" value={factsForm(importId)} />
        <input type="hidden" name="importId" value={importId} />
        <div className="divide-y divide-line">
          {asked.map((debt, at) => (
            <DebtFields key={debt.id} debt={debt} at={at} />
          ))}
        </div>
        {debts.length > asked.length && (
          <p className="text-small text-ink-2">{t("more", { n: debts.length - asked.length })}</p>
        )}
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <SubmitButton look="main" pending={t("saving")}>
            {t("save")}
          </SubmitButton>
          <TextLink href="/debts">{t("skip")}</TextLink>
        </div>
      </Form>
    </Card>
  );
}

function DebtFields({ debt, at }: { debt: DebtView; at: number }) {
  const t = useTranslations("imports.done.missing");
  const tProduct = useTranslations("terms.product");
  const { id, version, lender, product, accountTail, statedRateBasisPoints, dueDayOfMonth, arrears, stage } = debt;
  return (
    <div className="py-4 first:pt-0">
      <fieldset className="min-w-0">
        <legend className="mb-2 font-strong wrap-anywhere">
          <bdi>{lender.name}</bdi> · {tProduct(product)} {accountTail && <bdi>{accountTail}</bdi>}
        </legend>
        <input type="hidden" name="debtId" value={id} />
        <input type="hidden" name="version" value={version} />
        <div className="grid grid-cols-2 gap-3 desk:grid-cols-3">
          <TextField
            name="rate"
            index={at}
            label={t("rate")}
            maxLength={8}
            inputMode="decimal"
            defaultValue={rateToInput(statedRateBasisPoints)}
          />
          <TextField
            name="due"
            index={at}
            label={t("due")}
            maxLength={4}
            inputMode="numeric"
            defaultValue={dueDayOfMonth === null ? "" : String(dueDayOfMonth)}
          />
          {/* What is not overdue has no overdue amount; its place in the list is kept. */}
          {stage === "current" ? (
            <input type="hidden" name="arrears" value={fenToInput(arrears)} />
          ) : (
            <div className="col-span-2 desk:col-span-1">
              <AmountField name="arrears" index={at} label={t("arrears")} defaultValue={fenToInput(arrears)} />
            </div>
          )}
        </div>
      </fieldset>
    </div>
  );
}
