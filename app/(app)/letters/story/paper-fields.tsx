import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { MoreFields } from "@/app/_ui/forms/more-fields";
import { SelectField } from "@/app/_ui/forms/select-field";
import { TextLink } from "@/app/_ui/text-link";
import { TickList } from "@/app/(app)/conduct/complaints/tick-list";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import { HARDSHIP_PAPERS, type HardshipStory, proofIdsOf } from "@/lib/domain/letters/hardship";

/** As many as can be looked through; those that were chosen come first. */
const MOST = 40;
/** More than this are folded away until they are asked for. */
const FEW = 6;

type PaperFieldsProps = { story: HardshipStory; proofs: readonly ProofView[] };

/** Which file is which paper, what can stand in for one that cannot be had, and what else goes along. */
export function PaperFields({ story, proofs }: PaperFieldsProps) {
  const [t, tProofs] = [useTranslations("hardship"), useTranslations("proofs")];
  const chosen = new Set(proofIdsOf(story));
  const files = proofs.toSorted((a, b) => Number(chosen.has(b.id)) - Number(chosen.has(a.id))).slice(0, MOST);
  const names = files.map(({ id, name, kind }) => ({
    value: id,
    label: name || tProofs(`kind.${kind}`),
    isOwnWords: true as const,
  }));
  const pickedFor = (paper: (typeof HARDSHIP_PAPERS)[number]) => {
    const choice = story.papers[paper];
    if (choice === "missing") return "";
    return choice === "not_applicable" ? choice : choice.proofId;
  };
  return (
    <Card title={t("papers.title")}>
      <div className="grid grid-cols-1 gap-5">
        <div className="text-small text-ink-2">
          <p>{t(files.length === 0 ? "papers.no_proofs" : "papers.lead")}</p>
          <p>{t("never_forged")}</p>
          <TextLink href={"/proofs" as Route}>{t("papers.upload")}</TextLink>
        </div>
        {HARDSHIP_PAPERS.map((paper) => (
          <SelectField
            key={paper}
            name={`paper_${paper}`}
            label={t(`paper.${paper}`)}
            hint={t(`instead.${paper}`)}
            empty={t("papers.missing")}
            defaultValue={pickedFor(paper)}
            options={[{ value: "not_applicable", label: t("papers.not_applicable") }, ...names]}
          />
        ))}
        {names.length > 0 && (
          <MoreFields
            summary={t("papers.others_more")}
            names={["otherProofIds"]}
            open={names.length <= FEW || story.otherProofIds.length > 0}
          >
            <TickList
              name="otherProofIds"
              legend={t("papers.others")}
              options={names}
              chosen={story.otherProofIds}
              isOwnWords
            />
          </MoreFields>
        )}
      </div>
    </Card>
  );
}
