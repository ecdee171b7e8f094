import { useLocale, useTranslations } from "next-intl";
import { Chips } from "@/app/_ui/chip";
import { StatusChip } from "@/app/(app)/guide/status-chip";
import type { Day } from "@/lib/domain/basics/day";
import { formatDay } from "@/lib/format/day";
import type { GuidePage } from "@/lib/reference/guide/guide-page";
import { guideStatusOn } from "@/lib/reference/guide/status";

/** How a page stands today: in force since when and for whom, or no longer, or said without basis. */
export function StandingLine({ page, today }: { page: GuidePage; today: Day }) {
  const t = useTranslations("guide");
  const status = guideStatusOn(page, today);
  return (
    <Chips>
      <StatusChip status={status} />
      <span className="text-small">{useSince(page, status, today)}</span>
      {(status === "in_force" || status === "upcoming") && (
        <span className="text-small">{t("scope.about", { scope: t(`scope.${page.scope}`) })}</span>
      )}
    </Chips>
  );
}

function useSince(page: GuidePage, status: ReturnType<typeof guideStatusOn>, today: Day): string {
  const t = useTranslations("guide.since");
  const locale = useLocale();
  switch (status) {
    case "practice":
    case "rumour":
      return t(status);
    case "replaced":
      return page.until === null ? t("unknown") : t("ended", { day: formatDay(page.until, locale, today) });
    case "in_force":
    case "upcoming":
      return page.since === null ? t("unknown") : t(status, { day: formatDay(page.since, locale, today) });
  }
}
