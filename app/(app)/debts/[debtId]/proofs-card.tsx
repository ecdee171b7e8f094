import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ProofStrip } from "@/app/_proofs/proof-strip";
import { Uploader } from "@/app/_proofs/uploader";
import { Card } from "@/app/_ui/card";
import { TextLink } from "@/app/_ui/text-link";
import type { ProofView } from "@/lib/data/proofs/proof-view";

/** How many stand on the debt's own page; the others are one tap away. */
const SHOWN = 5;

type ProofsCardProps = { debtId: string; proofs: readonly ProofView[] };

/** What is kept as evidence about this debt, its payments, contacts and closing items, and the way to add to it. */
export function ProofsCard({ debtId, proofs }: ProofsCardProps) {
  const t = useTranslations("proofs.debt");
  const all = `/proofs?where=${debtId}` as Route;
  return (
    <Card
      title={t("title")}
      aside={proofs.length > 0 && <TextLink href={all}>{t("all", { n: proofs.length })}</TextLink>}
    >
      <div id="proofs" className="grid gap-3">
        {proofs.length === 0 && <p className="text-small text-ink-2">{t("hint")}</p>}
        <ProofStrip proofs={proofs.slice(0, SHOWN)} />
        <Uploader place={{ debtId }} back={`/debts/${debtId}#proofs` as Route} />
      </div>
    </Card>
  );
}
