import type { ChipTone } from "@/app/_ui/chip";
import type { Step } from "@/lib/domain/order/steps/step";

/** Red for courts alone, amber for what breaks something when it is missed. */
export function stepTone({ code }: Step): ChipTone {
  if (code.startsWith("court_")) return "court";
  return code.startsWith("instalment_") || code.startsWith("essential_") || code.startsWith("offer_")
    ? "due"
    : "neutral";
}
