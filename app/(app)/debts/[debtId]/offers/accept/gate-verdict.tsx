import { useLocale, useTranslations } from "next-intl";
import { SourceLine } from "@/app/_order/source-line";
import { Notice } from "@/app/_ui/notice";
import type { Day } from "@/lib/domain/basics/day";
import type { PaySafely } from "@/lib/domain/negotiation/pay-safely";
import { formatDay } from "@/lib/format/day";

type GateVerdictProps = { gate: PaySafely; checkedOn: Day | null; today: Day };

/** What the gate said of the answers that were saved; signs of fraud stand first, with the lines to call. */
export function GateVerdict({ gate, checkedOn, today }: GateVerdictProps) {
  const t = useTranslations("gate");
  const tAccept = useTranslations("agreements.accept");
  const locale = useLocale();
  if (checkedOn === null && gate.flags.length === 0) return null;
  const lines = [...new Set(gate.flags.flatMap((flag) => flag.lines))];
  return (
    <div data-gate={gate.verdict}>
      <Notice tone={gate.verdict === "checked" ? "ok" : "plain"}>
        {gate.flags.map(({ code, source }) => (
          <div key={code}>
            <p className="font-strong">{t(`flag.${code}`)}</p>
            {source && <SourceLine source={source} today={today} />}
          </div>
        ))}
        {lines.length > 0 && (
          <p className="flex gap-5">
            {lines.map((line) => (
              <a
                key={line}
                href={`tel:${line}`}
                className="inline-flex min-h-11 min-w-11 items-center text-accent underline-offset-4 hover:underline"
              >
                {line}
              </a>
            ))}
          </p>
        )}
        {gate.verdict !== "stop" && (
          <p>{gate.verdict === "checked" ? t("checked") : t("open", { n: gate.open.length })}</p>
        )}
        {checkedOn !== null && (
          <p className="text-small text-ink-2">{tAccept("checked_on", { day: formatDay(checkedOn, locale, today) })}</p>
        )}
      </Notice>
    </div>
  );
}
