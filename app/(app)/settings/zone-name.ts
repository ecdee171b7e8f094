import type { useTranslations } from "next-intl";
import { TIME_ZONES } from "@/lib/schemas/preferences";

/** What people call a time zone; one that is not on our list goes by its own name. */
export function zoneName(t: ReturnType<typeof useTranslations<"settings">>, zone: string): string {
  const known = TIME_ZONES.find((name) => name === zone);
  return known ? t(`zone.${known}`) : zone;
}
