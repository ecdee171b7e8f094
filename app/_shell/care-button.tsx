import { HeartHandshake } from "lucide";
import { useTranslations } from "next-intl";
import { Icon } from "@/app/_ui/icon";
import { CARE_CARD } from "./care-card";

/** Opens the calm card, one tap away on every page. The browser does it by itself, so nothing has to have loaded. */
export function CareButton({ className = "" }: { className?: string }) {
  const t = useTranslations("care");
  return (
    <button
      type="button"
      popoverTarget={CARE_CARD}
      className={`inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-control text-ink-2 ${className}`}
    >
      <Icon of={HeartHandshake} className="size-4.5" />
      {t("open")}
    </button>
  );
}
