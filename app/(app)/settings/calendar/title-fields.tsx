import { useTranslations } from "next-intl";
import { RadioGroup } from "@/app/_ui/forms/choice-fields";
import { CALENDAR_TITLES, type CalendarTitles } from "@/lib/domain/calendar/calendar-day";

/** Whether titles say nothing to other people, or what it is about. */
export function TitleFields({ chosen }: { chosen: CalendarTitles }) {
  const t = useTranslations("calendar.form");
  return (
    <RadioGroup
      name="titles"
      label={t("titles")}
      defaultValue={chosen}
      options={CALENDAR_TITLES.map((value) => ({ value, label: t(value), hint: t(`${value}_hint`) }))}
    />
  );
}
