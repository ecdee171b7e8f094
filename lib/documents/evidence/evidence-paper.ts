import { fileBlocks, type ListedFile } from "@/lib/documents/file-list";
import type { Block, Paper } from "@/lib/documents/pdf/paper";
import { phrasesOf, type Words } from "@/lib/documents/words";
import type { EvidenceRecord } from "./evidence-record";
import { ruleBlocks } from "./rule-blocks";
import { timelineBlocks } from "./timeline-blocks";

type Fact = { term: string; detail: string; note?: string };

/** A statement with its evidence: the case, course of events, rules that may apply, one request, the list of attachments. */
export function evidencePaper(record: EvidenceRecord, files: readonly ListedFile[], words: Words): Paper {
  const { t, locale } = words;
  const { day } = phrasesOf(words);
  const { lender, today, timeZone, facts, request, writer } = record;
  const told = facts.split("\n").filter((line) => line.trim() !== "");
  const name = writer.name || t("evidence.file.unknown");
  return {
    language: locale,
    title: t("evidence.file.title", { lender: locale === "en" ? lender.nameEn : lender.name }),
    lead: t("evidence.file.lead", { contacts: record.contacts.length, files: files.length }),
    brand: t("shell.brand"),
    head: t("evidence.file.head", { day: day(today) }),
    foot: t("evidence.file.foot"),
    day: today,
    blocks: [
      ...section(t("evidence.file.facts.title"), [{ kind: "facts", facts: caseFacts(record, words) }]),
      ...(told.length === 0
        ? []
        : section(
            t("evidence.file.said"),
            told.map((text): Block => ({ kind: "paragraph", text })),
          )),
      ...section(t("evidence.file.timeline.title"), timelineBlocks(record, words)),
      ...section(t("evidence.file.rules.title"), ruleBlocks(record, words)),
      ...section(t("evidence.file.request.title"), [
        request.trim() === ""
          ? { kind: "paragraph", text: t("evidence.file.request.none"), tone: "due" }
          : { kind: "note", text: request },
      ]),
      ...section(t("evidence.file.files.title"), fileBlocks(files, t("evidence.file.files.none"), timeZone, words)),
      { kind: "paragraph", text: t("evidence.file.true") },
      { kind: "paragraph", text: t("evidence.file.signed", { name, day: day(today) }) },
    ],
  };
}

function section(title: string, blocks: readonly Block[]): Block[] {
  return [{ kind: "heading", text: title }, ...blocks];
}

/** Who, whom, and about what. Who reports it is always there, if only as still to be filled in; the rest as far as it is known. */
function caseFacts({ writer, lender, debt, complaint }: EvidenceRecord, words: Words): Fact[] {
  const { t, locale } = words;
  const { day, money } = phrasesOf(words);
  const unknown = t("evidence.file.unknown");
  const balance = debt?.balance ?? null;
  const brand = locale === "en" ? lender.nameEn : lender.name;
  return [
    { term: t("evidence.file.facts.name"), detail: writer.name || unknown },
    { term: t("evidence.file.facts.id_tail"), detail: writer.idTail || unknown },
    { term: t("evidence.file.facts.contact"), detail: writer.contact || writer.phone || unknown },
    { term: t("evidence.file.facts.lender"), detail: lender.legalName || brand },
    ...known([
      // A lender that goes by its own name is named once.
      [t("evidence.file.facts.brand"), brand === (lender.legalName || brand) ? null : brand],
      [t("evidence.file.facts.contract_number"), debt?.contractNumber],
      [t("evidence.file.facts.account_tail"), debt?.accountTail],
      [t("evidence.file.facts.product"), debt && t(`terms.product.${debt.product}`)],
      [t("evidence.file.facts.stage"), debt && t(`terms.stage.${debt.stage}`)],
      [t("evidence.file.facts.overdue_since"), debt?.overdueSince && day(debt.overdueSince)],
      [
        t("evidence.file.facts.claimed"),
        balance?.claimed == null ? null : money(balance.claimed),
        balance ? t("evidence.file.facts.as_of", { day: day(balance.asOf) }) : undefined,
      ],
      [t("evidence.file.facts.channel"), complaint && t(`complaints.channel.${complaint.channel}`)],
      [t("evidence.file.facts.filed_on"), complaint?.filedOn && day(complaint.filedOn)],
      [t("evidence.file.facts.ticket"), complaint?.ticketNumber],
    ]),
  ];
}

function known(
  facts: readonly (readonly [term: string, detail: string | null | undefined, note?: string | undefined])[],
) {
  return facts.flatMap(([term, detail, note]): Fact[] => {
    if (detail === null || detail === undefined || detail === "") return [];
    return [note === undefined ? { term, detail } : { term, detail, note }];
  });
}
