import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Chip, type ChipTone } from "@/app/_ui/chip";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { answerItemAction } from "@/app/(app)/debts/[debtId]/checklist/actions";
import { FIRST_VERSION } from "@/lib/data/settlement/checklist";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import { type CertificateFinding, hasContradiction } from "@/lib/domain/settlement/certificate";

const TONES: Readonly<Record<CertificateFinding["verdict"], ChipTone>> = {
  agrees: "ok",
  differs: "due",
  absent: "neutral",
  look: "neutral",
};

type FindingsCardProps = { findings: readonly CertificateFinding[]; settlement: SettlementView };

/** What agrees, what is to be put right, and what to look at; nothing here blocks anything. */
export function FindingsCard({ findings, settlement }: FindingsCardProps) {
  const t = useTranslations("settle.check");
  const differing = findings.filter(({ verdict }) => verdict === "differs");
  // What has to be asked for comes first.
  const sorted = [...differing, ...findings.filter(({ verdict }) => verdict !== "differs")];
  return (
    <div id="result" className="scroll-mt-4">
      <Card title={t("result")}>
        <p>{differing.length === 0 ? t("result_ok") : t("result_ask", { n: differing.length })}</p>
        <ul className="mt-2 divide-y divide-line">
          {sorted.map(({ field, verdict, code }) => (
            <li key={field} className="grid gap-0.5 py-2.5">
              <div className="flex flex-wrap items-center justify-between gap-x-3">
                <span className="font-medium">{t(`fields.${field}`)}</span>
                <Chip tone={TONES[verdict]}>{t(`verdict.${verdict}`)}</Chip>
              </div>
              <p className="text-small text-ink-2">{t(`finding.${code}`)}</p>
            </li>
          ))}
        </ul>
        {!hasContradiction(findings) && <MarkDone settlement={settlement} />}
      </Card>
    </div>
  );
}

/** The item of the list that the certificate is for, where it is not done yet. */
function MarkDone({ settlement }: { settlement: SettlementView }) {
  const t = useTranslations("settle.list");
  const answer = settlement.answers.find(({ code }) => code === "certificate");
  if (answer && (answer.doneOn !== null || answer.notApplicable)) return null;
  return (
    <Form action={answerItemAction} initial={{}} className="mt-3 grid desk:justify-items-start" label={t("done")}>
      <input type="hidden" name="debtId" value={settlement.debtId} />
      <input type="hidden" name="settlementId" value={settlement.id} />
      <input type="hidden" name="code" value="certificate" />
      <input type="hidden" name="version" value={answer?.version ?? FIRST_VERSION} />
      <input type="hidden" name="answer" value="done" />
      <SubmitButton look="main">{t("done")}</SubmitButton>
    </Form>
  );
}
