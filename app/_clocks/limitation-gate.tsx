import { useLocale, useTranslations } from "next-intl";
import { SourceLine } from "@/app/_order/source-line";
import { Notice } from "@/app/_ui/notice";
import type { Day } from "@/lib/domain/basics/day";
import type { LimitationGate as Gate } from "@/lib/domain/clocks/limitation";
import { formatDay } from "@/lib/format/day";

type LimitationGateProps = {
  gate: Gate;
  today: Day;
  /** Also where the day is not known: beside a form that pays, signs or writes. */
  withUnknown?: boolean;
};

/**
 * The word before a payment, a signature or a letter on a debt whose limitation day may have passed: ask 12348 first,
 * the debt itself remains. It holds nothing up and never says to wait. Nothing where the day has not come.
 */
export function LimitationGate({ gate, today, withUnknown = false }: LimitationGateProps) {
  const t = useTranslations("clocks.limitation_gate");
  const words = useTranslations("clocks.gate");
  const locale = useLocale();
  if (gate.gate === "open") return null;
  if (gate.gate === "unknown") {
    return withUnknown ? <p className="text-small text-ink-2">{t("unknown")}</p> : null;
  }
  const day = gate.on === null ? "" : formatDay(gate.on, locale, today);
  return (
    <div data-gate="limitation">
      <Notice>
        <p className="font-strong">{words("title")}</p>
        <p>{t(gate.reason, { day })}</p>
        <SourceLine source="civil_code_192" today={today} />
        <a
          href="tel:12348"
          className="inline-flex min-h-11 items-center text-accent underline-offset-4 hover:underline"
        >
          {words("call")}
        </a>
      </Notice>
    </div>
  );
}
