import type { Block } from "@/lib/documents/pdf/paper";
import { phrasesOf, type Words } from "@/lib/documents/words";
import type { Finding, FindingBasis } from "@/lib/domain/conduct/check-conduct";
import { CONDUCT_WORDINGS } from "@/lib/domain/conduct/conduct-rule";
import { SOURCES } from "@/lib/reference/sources";
import type { EvidenceRecord } from "./evidence-record";
import { findingText } from "./finding-text";

type Fact = { term: string; detail: string; note: string };

/** What may not comply, by how binding the rule is, each with its rules; never a verdict. */
export function ruleBlocks(record: EvidenceRecord, words: Words): Block[] {
  const { t } = words;
  if (record.findings.length === 0) return [{ kind: "paragraph", text: t("evidence.file.rules.none") }];
  return [
    { kind: "facts", facts: record.findings.flatMap((finding) => factOf(finding, record, words) ?? []) },
    { kind: "paragraph", text: t("conduct.note"), tone: "quiet" },
  ];
}

function factOf(finding: Finding, { contacts }: EvidenceRecord, words: Words): Fact | null {
  const { t } = words;
  const { day } = phrasesOf(words);
  const first = contacts.find(({ id }) => finding.contactIds.includes(id));
  if (!first) return null;
  const { code, force, basis, isScopeAssumed } = finding;
  const notes = [
    ...basis.map((one) => basisText(one, words)),
    ...(code === "F1" ? [t("conduct.joint_counting")] : []),
    ...(isScopeAssumed ? [t("conduct.platform")] : []),
    ...(first.lender.kind === "unlicensed" ? [t("conduct.unlicensed")] : []),
  ];
  return {
    term: t(`conduct.wording.${CONDUCT_WORDINGS[force]}`),
    detail: findingText(finding, first, { ...words, day, masked: false, isOwnPaper: true }),
    note: notes.join("\n"),
  };
}

/** The rule, since when it holds, what it says and how binding it is. */
function basisText({ source, from, force, severity }: FindingBasis, words: Words): string {
  const { t, locale } = words;
  if (source === null) return t("conduct.basis_none");
  const { title } = SOURCES[source];
  const said = { source: locale === "en" ? title.en : title.zh, level: severity.toLowerCase() };
  const rule =
    from === null
      ? t("conduct.basis_undated", said)
      : t("conduct.basis", { ...said, from: phrasesOf(words).day(from) });
  return [rule, t(`conduct.force.${force}`)].join(" · ");
}
