import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import { DayField } from "@/app/_ui/forms/day-field";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextField } from "@/app/_ui/forms/text-field";
import type { FormState } from "@/lib/actions/form-state";
import type { Day } from "@/lib/domain/basics/day";
import type { LprTable } from "@/lib/domain/rates/lpr";
import { formatDay } from "@/lib/format/day";
import { formatPercent } from "@/lib/format/number";
import { addLprAction, removeLprAction } from "./actions";

type OwnValuesProps = { own: LprTable; today: Day; initial: FormState };

/** The user's own values, and the form that adds one. */
export function OwnValues({ own, today, initial }: OwnValuesProps) {
  const t = useTranslations("lpr");
  const locale = useLocale();
  return (
    <Card title={t("own")}>
      {own.length === 0 && <p className="text-ink-2">{t("own_empty")}</p>}
      <ul>
        {own.map(({ publishedOn, percent }) => (
          <li
            key={publishedOn}
            className="flex flex-wrap items-center justify-between gap-x-3 border-b border-line last:border-b-0"
          >
            <span className="flex flex-wrap items-baseline gap-x-3">
              <span>{formatDay(publishedOn, locale, today)}</span>
              <span className="num font-medium">{formatPercent(percent / 100, 2)}</span>
            </span>
            <Form action={removeLprAction} initial={{}} className="-mr-4.5 flex-none">
              <input type="hidden" name="on" value={publishedOn} />
              <SubmitButton look="quiet">{t("remove")}</SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      <Disclosure key={own.length} summary={t("add")} open={initial.values !== undefined}>
        <Form action={addLprAction} initial={initial} label={t("add")}>
          <input type="hidden" name="_form" value="lpr" />
          <DayField name="on" label={t("on")} hint={t("on_hint")} />
          <TextField
            name="basisPoints"
            label={t("percent")}
            hint={t("percent_hint")}
            maxLength={9}
            inputMode="decimal"
          />
          <div>
            <SubmitButton look="main">{t("save")}</SubmitButton>
          </div>
        </Form>
      </Disclosure>
      {own.length > 0 && <p className="text-small text-ink-2">{t("wins")}</p>}
    </Card>
  );
}
