import { useTranslations } from "next-intl";
import { choosePreferenceAction } from "./preference-action";
import { PreferenceSwitch } from "./preference-switch";
import { THEMES, type Theme } from "./preferences";

/** Light, dark, or as the system has it, on this device. */
export function ThemeSwitch({ chosen }: { chosen: Theme }) {
  const t = useTranslations("shell");
  const words: Record<Theme, string> = { system: t("theme_system"), light: t("theme_light"), dark: t("theme_dark") };
  const choices = THEMES.map((value) => ({ value, label: words[value] }));
  return (
    <PreferenceSwitch
      action={choosePreferenceAction}
      name="theme"
      label={t("theme")}
      chosen={chosen}
      choices={choices}
    />
  );
}
