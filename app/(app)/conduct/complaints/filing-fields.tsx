import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { DayField } from "@/app/_ui/forms/day-field";
import { SelectField } from "@/app/_ui/forms/select-field";
import { TextAreaField } from "@/app/_ui/forms/text-area-field";
import { TextField } from "@/app/_ui/forms/text-field";
import { today } from "@/lib/clock";
import type { ComplaintView } from "@/lib/data/conduct/complaint-view";
import { COMPLAINT_PACES } from "@/lib/domain/conduct/complaint";
import { complaintDue } from "@/lib/domain/conduct/complaint-facts";
import { formatDay } from "@/lib/format/day";
import { COMPLAINT_CHANNEL_LIST } from "@/lib/reference/conduct/complaint-channels";

/** What is known once it is filed: day and number, when an answer is due, and the answer. */
export function FilingFields({ editing }: { editing: ComplaintView | null }) {
  const t = useTranslations("complaints");
  return (
    <Card title={t("page.form.filing")}>
      <div className="grid gap-5">
        <DueLine editing={editing} />
        <div className="grid gap-5 desk:grid-cols-2">
          <DayField
            name="filedOn"
            label={t("page.form.filed_on")}
            hint={t("page.form.filing_hint")}
            defaultValue={editing?.filedOn ?? undefined}
          />
          <TextField
            name="ticketNumber"
            label={t("page.form.ticket")}
            maxLength={60}
            defaultValue={editing?.ticketNumber}
          />
          <SelectField
            name="pace"
            label={t("page.form.pace")}
            defaultValue={editing?.pace ?? "usual"}
            options={COMPLAINT_PACES.map((pace) => ({ value: pace, label: t(`pace.${pace}`) }))}
          />
          <DayField
            name="dueOn"
            label={t("page.form.due_on")}
            hint={t("page.form.due_hint")}
            defaultValue={editing?.dueOn ?? undefined}
          />
        </div>
        <DayField
          name="answeredOn"
          label={t("page.form.answered_on")}
          defaultValue={editing?.answeredOn ?? undefined}
        />
        <TextAreaField
          name="reply"
          label={t("page.form.reply")}
          maxLength={2000}
          rows={2}
          defaultValue={editing?.reply}
        />
        <TextAreaField name="note" label={t("page.form.note")} maxLength={1000} rows={2} defaultValue={editing?.note} />
      </div>
    </Card>
  );
}

/** When an answer is due, and how sure that is. */
function DueLine({ editing }: { editing: ComplaintView | null }) {
  const t = useTranslations("complaints");
  const locale = useLocale();
  if (!editing?.filedOn) return <p className="text-small text-ink-2">{t("due_guide")}</p>;
  const dueOn = complaintDue(editing, COMPLAINT_CHANNEL_LIST);
  if (dueOn === null) return <p className="text-small text-ink-2">{t("due_unknown")}</p>;
  return (
    <div>
      <p className="font-strong">{t("page.due", { day: formatDay(dueOn, locale, today()) })}</p>
      {editing.dueOn === null && <p className="text-small text-ink-2">{t("due_guide")}</p>}
    </div>
  );
}
