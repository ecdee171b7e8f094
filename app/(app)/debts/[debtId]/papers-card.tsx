import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { TextLink } from "@/app/_ui/text-link";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { isPerson } from "@/lib/domain/debts/lender";
import { LETTER_CODES } from "@/lib/domain/letters/letter";
import { letterRefusal } from "@/lib/domain/letters/letter-choice";

/** The letters that fit this debt, each one tap away, and the evidence about it. Nobody writes to a friend like that. */
export function PapersCard({ debt }: { debt: DebtView }) {
  const [t, tEvidence] = [useTranslations("letters"), useTranslations("evidence")];
  if (isPerson(debt.lender.kind)) return null;
  const isOver = debt.stage === "settled" || debt.stage === "closed";
  const codes = LETTER_CODES.filter((code) => code !== "family_note" && letterRefusal(code, debt) === null).filter(
    (code) => (isOver ? code === "certificate" || code === "credit_objection" : code !== "certificate"),
  );
  return (
    <Card title={t("title")} aside={<TextLink href={"/letters" as Route}>{t("list.label")}</TextLink>}>
      <p className="text-small text-ink-2">{t("lead")}</p>
      <ul className="grid grid-cols-1">
        {codes.map((code) => (
          <li key={code}>
            <TextLink href={`/letters/new?code=${code}&debt=${debt.id}` as Route}>{t(`name.${code}`)}</TextLink>
          </li>
        ))}
        <li>
          <TextLink href={`/debts/${debt.id}/evidence` as Route}>{tEvidence("link")}</TextLink>
        </li>
      </ul>
    </Card>
  );
}
