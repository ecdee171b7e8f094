import { useTranslations } from "next-intl";
import type { ClockEventKind } from "@/lib/domain/clocks/clock-event";

/** The words for an event of a clock. */
export function useClockKindText(): (kind: ClockEventKind) => string {
  const t = useTranslations("clocks");
  return (kind) => {
    switch (kind) {
      case "closed_without_assets":
      case "settled":
      case "credit_objection":
        return t(`card.${kind}`);
      default:
        return t(`limitation.kind.${kind}`);
    }
  };
}
