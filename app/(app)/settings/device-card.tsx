import { useTranslations } from "next-intl";
import { choosePreferenceAction } from "@/app/_shell/preference-action";
import { PreferenceSwitch } from "@/app/_shell/preference-switch";
import { chosenTheme } from "@/app/_shell/preferences";
import { ThemeSwitch } from "@/app/_shell/theme-switch";
import { Card } from "@/app/_ui/card";
import { isMasked, MASK_COOKIE } from "@/app/_ui/mask";

/** What is chosen for this device alone. */
export async function DeviceCard() {
  const [theme, masked] = await Promise.all([chosenTheme(), isMasked()]);
  return <DeviceChoices theme={theme} masked={masked} />;
}

function DeviceChoices({ theme, masked }: { theme: Awaited<ReturnType<typeof chosenTheme>>; masked: boolean }) {
  const t = useTranslations("settings");
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
