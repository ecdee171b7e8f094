import fc from "fast-check";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Money } from "@/app/_ui/money";
import { day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { Step } from "@/lib/domain/order/steps/step";
import { formatMoney } from "@/lib/format/money";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import { StepText } from "./step-text";
import { useStepWords } from "./step-words";

const today = day("2026-11-21");

function draw(node: ReactNode, locale: Locale): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="Asia/Shanghai">
      {node}
    </NextIntlClientProvider>,
  );
}

/** Every step whose sentence names an amount. */
function stepsWith(amount: number): Step[] {
  const at = { id: "step", debtId: null, on: day("2026-12-02") };
  const sum = fen(amount);
  const due = { day: at.on, days: 11, has_amount: "yes", amount: sum } as const;
  return [
    { ...at, code: "instalment_due", params: { ...due, has_n: "yes", n: 3, total: 12 } },
    { ...at, code: "instalment_short", params: { ...due, gap: sum } },
    { ...at, code: "essential_due", params: { ...due, collateral: "home" } },
    { ...at, code: "essential_bill", params: due },
    { ...at, code: "essential_joint", params: due },
    { ...at, code: "pay_on_time", params: due },
    { ...at, code: "offer_accepted", params: due },
    { ...at, code: "offer_get_written", params: { has_amount: "yes", amount: sum, has_day: "no", day: null } },
    { ...at, code: "offer_verify", params: { has_amount: "yes", amount: sum, has_day: "no", day: null } },
  ];
}

function Sentences({ step, masked }: { step: Step; masked: boolean }) {
  const { title, body, short, amounts } = useStepWords(today)(step, null);
  return [title, body, short].map((text) => <StepText key={text} text={text} amounts={amounts} masked={masked} />);
}

const MARK = /<span role="img" aria-label="([^"]*)" class="whitespace-nowrap">••••<\/span>/g;
const inWords = (html: string) => html.replace(/<[^>]*>/g, "");

describe.each(LOCALES)("hidden amounts in %s", (locale) => {
  const hidden = MESSAGES[locale].mask.read_aloud;

  test("are one mark for every size, read as words", () => {
    const one = draw(<Money fen={fen(1)} masked />, locale);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.constantFrom("short", "table"), (amount, style) => {
        expect(draw(<Money fen={fen(amount)} masked style={style} />, locale)).toBe(one);
      }),
    );
    expect([...one.matchAll(MARK)].map(([, words]) => words)).toEqual([hidden]);
  });

  test("never stand in the sentence of a step, which reads on around the mark", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_00, max: 1e12 }), (amount) => {
        for (const step of stepsWith(amount)) {
          const html = draw(<Sentences step={step} masked />, locale);
          expect(html).not.toContain(formatMoney(fen(amount)));
          expect(html).not.toContain(String(amount));
          expect(inWords(html)).not.toMatch(/¥|[\uE000-\uF8FF]/u);
          expect([...html.matchAll(MARK)].length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 20 },
    );
  });

  test("are there once they are shown, in the same places", () => {
    for (const step of stepsWith(1_234_56)) {
      const shown = draw(<Sentences step={step} masked={false} />, locale);
      expect(shown).toContain("¥1,234.56");
      const masked = draw(<Sentences step={step} masked />, locale);
      expect(inWords(masked.replace(MARK, "¥1,234.56"))).toBe(inWords(shown));
    }
  });
});
