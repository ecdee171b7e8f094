import { useTranslations } from "next-intl";
import { APP_NAME_COOKIE, APP_NAMES, type AppName } from "@/app/_shell/app-name";
import { choosePreferenceAction } from "@/app/_shell/preference-action";
import { PreferenceSwitch } from "@/app/_shell/preference-switch";
import { chosenAppName, chosenTheme, type Theme } from "@/app/_shell/preferences";
import { ThemeSwitch } from "@/app/_shell/theme-switch";
import { Card } from "@/app/_ui/card";
import { isMasked, MASK_COOKIE } from "@/app/_ui/mask";

/** What is chosen for this device alone. */
export async function DeviceCard() {
  const [theme, masked, name] = await Promise.all([chosenTheme(), isMasked(), chosenAppName()]);
  return <DeviceChoices theme={theme} masked={masked} name={name} />;
}

type DeviceChoicesProps = { theme: Theme; masked: boolean; name: AppName };

function DeviceChoices({ theme, masked, name }: DeviceChoicesProps) {
  const t = useTranslations("settings");
  const shell = useTranslations("shell.app_name");
  const choices = [
    { value: "on", label: t("device.hidden") },
    { value: "off", label: t("device.shown") },
  ];
  return (
    <Card title={t("device.title")}>
      <div className="grid gap-3">
        <Choice label={t("device.amounts")}>
          <PreferenceSwitch
            action={choosePreferenceAction}
            name={MASK_COOKIE}
            label={t("device.amounts")}
            chosen={masked ? "on" : "off"}
            choices={choices}
          />
        </Choice>
        <Choice label={t("device.theme")}>
          <ThemeSwitch chosen={theme} />
        </Choice>
        <div>
          <Choice label={t("device.app_name")}>
            <PreferenceSwitch
              action={choosePreferenceAction}
              name={APP_NAME_COOKIE}
              label={t("device.app_name")}
              chosen={name}
              choices={APP_NAMES.map((value) => ({ value, label: shell(value) }))}
            />
          </Choice>
          <p className="mt-1 text-small text-ink-2">{t("device.app_name_hint")}</p>
        </div>
      </div>
    </Card>
  );
}

function Choice({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}
