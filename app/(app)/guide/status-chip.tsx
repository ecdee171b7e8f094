import { useTranslations } from "next-intl";
import { Chip } from "@/app/_ui/chip";
import type { GuideStatusOnDay } from "@/lib/reference/guide/status";

/** What a page of the guide is today, in a word. */
export function StatusChip({ status }: { status: GuideStatusOnDay }) {
  const t = useTranslations("guide.status");
  return <Chip tone={status === "in_force" ? "ok" : "neutral"}>{t(status)}</Chip>;
}
