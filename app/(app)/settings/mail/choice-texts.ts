import type { useTranslations } from "next-intl";
import type { FormState } from "@/lib/actions/form-state";
import type { DraftValues } from "@/lib/data/core/drafts";
import type { MailChoice, MailChoiceView } from "@/lib/data/mail/mail-choices";

type T = ReturnType<typeof useTranslations<"reminders.mail">>;

/** After a stale save: what is stored now, as the reader sees it, where it differs from what was chosen; and its version. */
export function otherChoice(stored: MailChoiceView, chosen: Partial<MailChoice>, t: T): Record<string, string> {
  const hour = (value: number) => t("hour", { hour: String(value) });
  return {
    ...(stored.isOn === chosen.isOn ? {} : { isOn: t(stored.isOn ? "on" : "off") }),
    ...(stored.sendHour === chosen.sendHour ? {} : { sendHour: hour(stored.sendHour) }),
    ...(stored.quietFrom === chosen.quietFrom ? {} : { quietFrom: hour(stored.quietFrom) }),
    ...(stored.quietTo === chosen.quietTo ? {} : { quietTo: hour(stored.quietTo) }),
    version: String(stored.version),
  };
}

/** What an earlier try left behind; one that was made over an older version shows what is stored now beside it. */
export function initialOf(stored: MailChoiceView, draft: DraftValues, t: T): FormState {
  if (draft.version?.[0] === String(stored.version)) return { values: draft };
  const hourOf = (name: "sendHour" | "quietFrom" | "quietTo") => Number(draft[name]?.[0]);
  const chosen = {
    isOn: draft.isOn !== undefined,
    sendHour: hourOf("sendHour"),
    quietFrom: hourOf("quietFrom"),
    quietTo: hourOf("quietTo"),
  };
  return { values: draft, current: otherChoice(stored, chosen, t) };
}
