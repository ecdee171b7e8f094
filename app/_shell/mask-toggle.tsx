import { Eye, EyeOff } from "lucide";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Icon } from "@/app/_ui/icon";
import { choosePreferenceAction } from "./preference-action";

/** Hides or shows every amount on this device, in one tap. On a phone the words are for screen readers only. */
export function MaskToggle({ masked }: { masked: boolean }) {
  const t = useTranslations("mask");
  return (
    <form action={choosePreferenceAction} className="-mr-3">
      <Button look="quiet" name="mask" value={masked ? "off" : "on"}>
        <Icon of={masked ? EyeOff : Eye} />
        <span className="max-desk:sr-only">{masked ? t("show") : t("hide")}</span>
      </Button>
    </form>
  );
}
