import { fileBlocks, type ListedFile } from "@/lib/documents/file-list";
import type { Block, Paper } from "@/lib/documents/pdf/paper";
import { phrasesOf, type Words } from "@/lib/documents/words";
import { checklistBlocks } from "./checklist-blocks";
import { certificateFacts, debtFacts, type Fact, settlementFacts } from "./settled-facts";
import { lenderOf, type SettledRecord } from "./settled-record";

/** What is known of a settled debt on a few pages: facts, settlement, certificate, checklist, and the list of files. */
export function settledPaper(record: SettledRecord, files: readonly ListedFile[], words: Words): Paper {
  const { t, locale } = words;
  const { settlement, today } = record;
  const { day } = phrasesOf(words);
  const certificate = certificateFacts(record, words);
  return {
    language: locale,
    title: t("settled_file.title", { lender: lenderOf(record, words) }),
    lead: t("settled_file.lead", {
      day: day(settlement.settledOn),
      outcome: t(`settle.outcomes.${settlement.outcome}`),
    }),
    brand: t("shell.brand"),
    head: t("settled_file.head", { day: day(today) }),
    foot: t("settled_file.foot"),
    day: today,
    blocks: [
      { kind: "figures", figures: figuresOf(record, words) },
      ...section(t("settled_file.debt.title"), [{ kind: "facts", facts: debtFacts(record, words) }]),
      ...section(t("settled_file.settlement.title"), [{ kind: "facts", facts: settlementFacts(record, words) }]),
      ...section(t("settled_file.certificate.title"), [
        certificate === null
          ? { kind: "paragraph", text: t("settled_file.certificate.none") }
          : { kind: "facts", facts: certificate },
      ]),
      ...section(t("settled_file.checklist.title"), checklistBlocks(record, words)),
      ...section(
        t("settled_file.files.title"),
        fileBlocks(files, t("settled_file.files.none"), record.timeZone, words),
      ),
    ],
  };
}

function section(title: string, blocks: readonly Block[]): Block[] {
  return [{ kind: "heading", text: title }, ...blocks];
}

/** What was paid, what was waived, and how long the record stays: the three figures one looks for. */
function figuresOf({ settlement, recordUntil }: SettledRecord, words: Words): Fact[] {
  const { t } = words;
  const { day, money } = phrasesOf(words);
  const figures: Fact[] = [
    { term: t("settled_file.figures.paid"), detail: money(settlement.amount) },
    ...(settlement.outcome === "full"
      ? []
      : [{ term: t("settled_file.figures.waived"), detail: money(settlement.waived) }]),
  ];
  if (recordUntil === null) return figures;
  const term = t("settled_file.figures.record_until");
  return [...figures, { term, detail: day(recordUntil), note: t("settled_file.figures.record_source") }];
}
