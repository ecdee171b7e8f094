import { useTranslations } from "next-intl";
import { Logo } from "@/app/_ui/logo";

/** The product's mark and name. */
export function Brand() {
  const t = useTranslations("shell");
  return (
    <span className="inline-flex items-center gap-2.5 text-lead font-heading tracking-wide">
      <Logo />
      {t("brand")}
    </span>
  );
}
