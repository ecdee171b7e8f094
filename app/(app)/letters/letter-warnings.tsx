import { useTranslations } from "next-intl";
import { LimitationGate } from "@/app/_clocks/limitation-gate";
import { Notice } from "@/app/_ui/notice";
import type { Day } from "@/lib/domain/basics/day";
import type { LimitationGate as Gate } from "@/lib/domain/clocks/limitation";
import { type LetterCode, RESTARTING_LETTERS } from "@/lib/domain/letters/letter";

type LetterWarningsProps = { code: LetterCode; gate: Gate | null; today: Day };

/** What to know before a letter: only what is true; and where it asks for more time, what that does to the limitation period. */
export function LetterWarnings({ code, gate, today }: LetterWarningsProps) {
  const t = useTranslations("letters");
  const restarts = RESTARTING_LETTERS.includes(code);
  return (
    <div className="mb-4 grid gap-3 print:hidden">
      {gate && code !== "family_note" && <LimitationGate gate={gate} today={today} withUnknown={restarts} />}
      <Notice>
        <p>{t("true")}</p>
        {restarts && <p>{t("restarts")}</p>}
      </Notice>
    </div>
  );
}
