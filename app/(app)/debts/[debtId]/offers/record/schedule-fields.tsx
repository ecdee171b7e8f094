import { useTranslations } from "next-intl";
import { AmountField } from "@/app/_ui/forms/amount-field";
import { DayField } from "@/app/_ui/forms/day-field";
import { MoreFields } from "@/app/_ui/forms/more-fields";
import { TextField } from "@/app/_ui/forms/text-field";
import type { OfferView } from "@/lib/data/negotiation/offer-view";
import { fenToInput } from "@/lib/domain/basics/money";
import { type EvenTerms, evenTermsOf } from "@/lib/domain/negotiation/offer-record";
import { ROW_SLOT } from "./row-slot";
import { ScheduleRows } from "./schedule-rows";

type ScheduleFieldsProps = {
  editing: OfferView | null;
  inRows: boolean;
  /** Where an even schedule stands row by row. */
  expand: string;
};

/** The schedule in a few words, or row by row where sums or days differ. */
export function ScheduleFields({ editing, inRows, expand }: ScheduleFieldsProps) {
  const t = useTranslations("offers.form");
  const even = editing === null || inRows ? null : evenTermsOf(editing.schedule);
  const rows = editing === null || even !== null ? [] : editing.schedule;
  return (
    <>
      <EvenFields even={even} />
      <div className="grid gap-1">
        <DownFields even={even} />
        <MoreFields summary={t("rows")} names={["rowOn", "rowAmount"]} open={rows.length > 0}>
          <p className="text-small text-ink-2">{t("rows_hint")}</p>
          {even !== null && even.count > 1 && (
            // A full load: in a page that stays, the fields would keep what was typed.
            <a
              href={expand}
              target="_self"
              className="inline-flex min-h-11 items-center text-accent underline-offset-4 hover:underline"
            >
              {t("rows_expand")}
            </a>
          )}
          <ScheduleRows
            rows={rows.map(({ dueOn, amount }) => ({ dueOn, amount: fenToInput(amount) }))}
            words={{
              on: t("row_on", { n: ROW_SLOT }),
              amount: t("row_amount", { n: ROW_SLOT }),
              add: t("row_add"),
            }}
          />
        </MoreFields>
      </div>
    </>
  );
}

function EvenFields({ even }: { even: EvenTerms | null }) {
  const t = useTranslations("offers.form");
  return (
    <div className="grid gap-5 desk:grid-cols-3">
      <AmountField name="each" label={t("each")} hint={t("each_hint")} defaultValue={fenToInput(even?.each ?? null)} />
      <TextField
        name="count"
        label={t("count")}
        hint={t("count_hint")}
        maxLength={4}
        inputMode="numeric"
        defaultValue={even && even.count > 1 ? String(even.count) : ""}
      />
      <DayField
        name="firstDueOn"
        label={t("first_due")}
        hint={t("first_due_hint")}
        defaultValue={even?.firstDueOn ?? ""}
      />
    </div>
  );
}

/** A larger sum at the start, before the even ones. */
function DownFields({ even }: { even: EvenTerms | null }) {
  const t = useTranslations("offers.form");
  const down = even?.downPayment ?? null;
  return (
    <MoreFields summary={t("down")} names={["downPayment", "downPaymentOn"]} open={down !== null}>
      <div className="grid gap-5 desk:grid-cols-2">
        <AmountField name="downPayment" label={t("down_payment")} defaultValue={fenToInput(down?.amount ?? null)} />
        <DayField name="downPaymentOn" label={t("down_payment_on")} defaultValue={down?.dueOn ?? ""} />
      </div>
    </MoreFields>
  );
}
