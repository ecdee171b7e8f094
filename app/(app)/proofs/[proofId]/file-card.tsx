import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { FactList } from "@/app/_ui/fact-list";
import { Link } from "@/app/_ui/link";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import type { Day } from "@/lib/domain/basics/day";
import { formatSize } from "@/lib/format/size";
import { formatTime } from "@/lib/format/time";
import { PROOF_TYPES } from "@/lib/proofs/file-types";

type FileCardProps = { proof: ProofView; where: string; user: { timeZone: string }; today: Day };

/** What is known of the file itself. */
export function FileCard({ proof, where, user, today }: FileCardProps) {
  const t = useTranslations("proofs");
  const locale = useLocale();
  const place = proof.debtId ? (
    <Link
      href={`/debts/${proof.debtId}` as Route}
      className="-my-2.5 inline-flex min-h-11 items-center wrap-anywhere text-accent underline-offset-4 hover:underline"
    >
      <bdi>{where}</bdi>
    </Link>
  ) : (
    where
  );
  return (
    <Card title={t("page.facts")}>
      <FactList
        facts={[
          { term: t("page.where"), detail: place },
          { term: t("page.kind"), detail: t(`kind.${proof.kind}`) },
          { term: t("page.format"), detail: formatOf(proof, t(`family.${proof.family}`)) },
          { term: t("page.size"), detail: <span className="num">{formatSize(proof.sizeBytes)}</span> },
          { term: t("page.added"), detail: formatTime(proof.createdAt, locale, user.timeZone, today) },
        ]}
      />
    </Card>
  );
}

/** "PDF", "Image · PNG": the family, and the ending that such files have. */
function formatOf({ type, family }: ProofView, familyName: string): string {
  const [ending = ""] = PROOF_TYPES.find((one) => one.type === type)?.extensions ?? [];
  return family === "pdf" ? familyName : `${familyName} · ${ending.toUpperCase()}`;
}
