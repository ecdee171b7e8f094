import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Uploader } from "@/app/_proofs/uploader";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import { NAME_SLOT, NamedText } from "@/app/_ui/named-text";
import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import { checklistPage } from "@/app/(app)/debts/[debtId]/checklist/checklist-page";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import type { ReadFile } from "./read-file";

type PickFileProps = { settlement: SettlementView; pdfs: readonly ProofView[]; read: ReadFile | null };

/** The PDFs of this debt, each of which can be read; and what came of reading one. */
export function PickFile({ settlement, pdfs, read }: PickFileProps) {
  const t = useTranslations("settle");
  const page = `${checklistPage(settlement.debtId)}/certificate`;
  return (
    <Card title={t("check.pick")}>
      <p className="text-small text-ink-2">{t("check.pick_hint")}</p>
      {read && (
        <div className="mt-3">
          <Outcome read={read} />
        </div>
      )}
      <ul className="mt-1">
        {pdfs.map(({ id, name }) => (
          <li key={id} className="border-b border-line last:border-b-0">
            <TextLink href={`${page}?proof=${id}` as Route}>
              <bdi className="wrap-anywhere">{name}</bdi>
            </TextLink>
          </li>
        ))}
      </ul>
      <Disclosure summary={t("list.add_proof")}>
        <Uploader
          place={{ checklist: { settlementId: settlement.id, code: "certificate" } }}
          back={page as Route}
          kind="certificate"
        />
      </Disclosure>
    </Card>
  );
}

function Outcome({ read }: { read: ReadFile }) {
  const t = useTranslations("settle.check");
  const { proof, reason, hasFound } = read;
  const name = NAME_SLOT;
  const text =
    reason !== null ? t(`unreadable.${reason}`) : hasFound ? t("read", { name }) : t("read_nothing", { name });
  return (
    <Notice action={<TextLink href={`/proofs/${proof.id}` as Route}>{t("open")}</TextLink>}>
      <NamedText text={text} name={proof.name} />
    </Notice>
  );
}
