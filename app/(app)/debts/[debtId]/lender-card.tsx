import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { type Fact, FactList } from "@/app/_ui/fact-list";
import { NoteText } from "@/app/_ui/note-text";
import { TextLink } from "@/app/_ui/text-link";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { LenderView } from "@/lib/data/debts/lenders";
import type { Day } from "@/lib/domain/basics/day";
import { formatDay } from "@/lib/format/day";
import { directoryLender } from "@/lib/reference/lenders/directory";

type LenderCardProps = { debt: DebtView; today: Day; masked: boolean };

/** What is known of the lender, each status with how and since when it is known. No phone number is ever shown as a fact. */
export function LenderCard({ debt: { id, lender }, today, masked }: LenderCardProps) {
  const t = useTranslations("debt_page.lender");
  const edit = `/lenders/${lender.id}/edit?from=${id}` as Route;
  const entry = lender.directoryKey === null ? null : directoryLender(lender.directoryKey);
  const tNote = useTranslations("lenders.note");
  return (
    <Card title={t("title")} aside={<TextLink href={edit}>{t("edit")}</TextLink>}>
      <FactList facts={useLenderFacts(lender, today)} />
      <Hotlines lender={lender} />
      {entry?.note && <p className="mt-3 text-small text-ink-2">{tNote(entry.note)}</p>}
      {lender.note !== "" && (
        <div className="mt-3 border-t border-line pt-3">
          <p className="text-small text-ink-2">{t("note")}</p>
          <NoteText text={lender.note} masked={masked} />
        </div>
      )}
    </Card>
  );
}

function useLenderFacts(lender: LenderView, today: Day): Fact[] {
  const t = useTranslations("debt_page.lender");
  const terms = useTranslations("lenders");
  const locale = useLocale();
  const { reportingSource, reportingAsOf } = lender;
  const source = reportingSource && terms(`reportingSource.${reportingSource}`);
  const howKnown =
    source && reportingAsOf
      ? t("reporting_known", { source, day: formatDay(reportingAsOf, locale, today) })
      : source && t("reporting_source_only", { source });
  return [
    { term: t("kind"), detail: terms(`kind.${lender.kind}`) },
    ...(lender.legalName === "" ? [] : [{ term: t("legal_name"), detail: <bdi>{lender.legalName}</bdi> }]),
    {
      term: t("reporting"),
      detail: terms(`creditReporting.${lender.creditReporting}`),
      note: lender.creditReporting === "unknown" ? t("reporting_ask") : howKnown,
    },
    { term: t("negotiability"), detail: terms(`negotiability.${lender.negotiability}`) },
  ];
}

/** Numbers to be confirmed: the user's own, or those of the directory with where they come from. None is a link to dial. */
function Hotlines({ lender }: { lender: LenderView }) {
  const t = useTranslations("debt_page.lender");
  const terms = useTranslations("lenders.hotline");
  const entry = lender.directoryKey === null ? null : directoryLender(lender.directoryKey);
  const own = lender.hotline !== "";
  const lines = own
    ? [
        {
          number: lender.hotline,
          label: null,
          warning: lender.hotlineSource ? t("hotline_own", { source: lender.hotlineSource }) : t("hotline_own_plain"),
        },
      ]
    : (entry?.hotlines ?? []).map(({ number, label, confidence }) => ({
        number,
        label: label && terms(`label.${label}`),
        warning: terms(`confidence.${confidence}`),
      }));
  if (lines.length === 0) return null;
  return (
    <div className="mt-3 grid gap-2 border-t border-line pt-3">
      {lines.map(({ number, label, warning }) => (
        <div key={number}>
          <p className="text-small text-ink-2">{t("hotline")}</p>
          <p>
            <bdi className="num font-medium wrap-anywhere">{number}</bdi>{" "}
            {label && <span className="text-small">{label}</span>}{" "}
            <span className="text-small font-strong text-amber">{t("hotline_check")}</span>
          </p>
          <p className="text-tiny text-ink-2">{warning}</p>
        </div>
      ))}
    </div>
  );
}
