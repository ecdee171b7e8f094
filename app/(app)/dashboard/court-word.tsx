import { Landmark } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/app/_ui/icon";

/** Said from the first court notice on, whatever the order is sorted by. */
export function CourtWord() {
  const t = useTranslations("dashboard");
  return (
    <p className="flex gap-3 rounded-card border border-line bg-paper px-4 py-3 desk:px-5.5">
      <Icon of={Landmark} className="mt-0.5 size-5 text-red" />
      <span className="min-w-0">{t("court_word")}</span>
    </p>
  );
}
