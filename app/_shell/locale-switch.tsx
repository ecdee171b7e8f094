import { useLocale, useTranslations } from "next-intl";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { choosePreferenceAction } from "./preference-action";
import { PreferenceSwitch } from "./preference-switch";

/** Each language is named in itself, so that whoever needs it can read it. */
export const OWN_NAMES: Record<Locale, string> = { "zh-CN": "中文", en: "English" };

/** The product's language on this device. */
export function LocaleSwitch() {
  const t = useTranslations("shell");
  const locale = useLocale();
  const choices = LOCALES.map((value) => ({ value, label: OWN_NAMES[value], lang: value }));
  return (
    <PreferenceSwitch
      action={choosePreferenceAction}
      name="locale"
      label={t("language")}
      chosen={locale}
      choices={choices}
    />
  );
}
