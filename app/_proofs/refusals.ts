import type { useTranslations } from "next-intl";
import zh from "@/lib/i18n/messages/zh-CN/upload.json";

const REASONS = Object.keys(zh.refused) as (keyof typeof zh.refused)[];

/** Why a file was not kept, as sentences by reason; "{size}" stands for the size of the file. */
export function refusalsOf(t: ReturnType<typeof useTranslations<"upload">>): Record<string, string> {
  return Object.fromEntries(REASONS.map((reason) => [reason, t(`refused.${reason}`, { size: "{size}" })]));
}
