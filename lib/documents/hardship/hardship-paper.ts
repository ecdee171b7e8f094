import { fileBlocks } from "@/lib/documents/file-list";
import type { Block, Cell, Paper } from "@/lib/documents/pdf/paper";
import { phrasesOf, type Words } from "@/lib/documents/words";
import { fen } from "@/lib/domain/basics/money";
import { totalClaimed } from "@/lib/domain/debts/balance";
import { isPerson } from "@/lib/domain/debts/lender";
import { HARDSHIP_PAPERS } from "@/lib/domain/letters/hardship";
import type { Attachment, HardshipRecord } from "./hardship-record";

type Fact = { term: string; detail: string };

/** The account of a hardship with its papers in one document: what happened, income and needs, debts, papers, their pages. */
export function hardshipPaper(record: HardshipRecord, files: readonly Attachment[], words: Words): Paper {
  const { t, locale } = words;
  const { day } = phrasesOf(words);
  const { story, today, timeZone } = record;
  const name = story.name || t("hardship.file.unknown");
  return {
    language: locale,
    title: t("hardship.file.title"),
    lead:
      story.name === ""
        ? t("hardship.file.lead_unnamed", { day: day(today) })
        : t("hardship.file.lead", { name, day: day(today) }),
    brand: t("shell.brand"),
    head: t("hardship.file.head", { day: day(today) }),
    foot: t("hardship.file.foot"),
    day: today,
    blocks: [
      ...section(t("hardship.file.account"), accountBlocks(record, words)),
      ...section(t("hardship.file.money"), [
        { kind: "figures", figures: figuresOf(record, words) },
        { kind: "facts", facts: moneyFacts(record, words) },
      ]),
      ...(record.debts.length === 0 ? [] : section(t("hardship.file.debts"), debtBlocks(record, words))),
      ...section(t("hardship.file.papers"), [paperTable(record, files, words)]),
      ...section(t("hardship.file.files"), fileBlocks(files, t("hardship.file.no_files"), timeZone, words)),
      { kind: "paragraph", text: t("hardship.file.true") },
      { kind: "paragraph", text: t("hardship.file.signed", { name, day: day(today) }) },
      ...files.map((file, place) => pageOf(file, place, words)),
    ],
  };
}

function section(title: string, blocks: readonly Block[]): Block[] {
  return [{ kind: "heading", text: title }, ...blocks];
}

/** What is not known stands there as still to be filled in, like a gap in a letter. */
function said(text: string | null, { t }: Words): string {
  return text === null || text === "" ? t("hardship.file.unknown") : text;
}

function figuresOf({ story }: HardshipRecord, words: Words): Fact[] {
  const { t } = words;
  const { money } = phrasesOf(words);
  const { income, essentials } = story;
  const left = income !== null && essentials !== null && income >= essentials ? fen(income - essentials) : null;
  return [
    { term: t("hardship.file.income"), detail: said(income === null ? null : money(income), words) },
    { term: t("hardship.file.essentials"), detail: said(essentials === null ? null : money(essentials), words) },
    ...(left === null ? [] : [{ term: t("hardship.file.left"), detail: money(left) }]),
  ];
}

function accountBlocks({ story }: HardshipRecord, words: Words): Block[] {
  const { t } = words;
  const { day } = phrasesOf(words);
  const facts: Fact[] = [
    { term: t("hardship.file.name"), detail: said(story.name, words) },
    { term: t("hardship.file.id_tail"), detail: said(story.idTail, words) },
    { term: t("hardship.file.contact"), detail: said(story.contact || story.phone, words) },
    { term: t("hardship.file.cause"), detail: said(story.cause, words) },
    { term: t("hardship.file.since"), detail: said(story.since && day(story.since), words) },
    { term: t("hardship.file.request"), detail: said(story.request, words) },
  ];
  const told = story.account.split("\n").filter((line) => line.trim() !== "");
  return [{ kind: "facts", facts }, ...told.map((text): Block => ({ kind: "paragraph", text }))];
}

function moneyFacts({ story }: HardshipRecord, words: Words): Fact[] {
  const { t } = words;
  const { day, money } = phrasesOf(words);
  const { dependants, monthly, startOn } = story;
  const people = dependants === null ? null : t("hardship.file.people", { n: dependants });
  return [
    { term: t("hardship.file.dependants"), detail: said(people, words) },
    { term: t("hardship.file.monthly"), detail: said(monthly === null ? null : money(monthly), words) },
    { term: t("hardship.file.start"), detail: said(startOn && day(startOn), words) },
  ];
}

/** Friends and relatives who lent are not named to a lender. */
function debtBlocks({ debts, withAmounts }: HardshipRecord, words: Words): Block[] {
  const { t } = words;
  const { day, money } = phrasesOf(words);
  const rows = debts.map((debt): Cell[] => {
    const { lender, product, stage, overdueSince, balance } = debt;
    const amount: Cell = { text: money(balance?.claimed ?? null) };
    const asOf = balance?.claimed == null ? {} : { note: t("hardship.file.as_of", { day: day(balance.asOf) }) };
    return [
      { text: isPerson(lender.kind) ? t("hardship.file.private") : lender.legalName || lender.name },
      { text: t(`terms.product.${product}`) },
      {
        text: t(`terms.stage.${stage}`),
        ...(overdueSince === null ? {} : { note: `${t("hardship.file.overdue_since")} ${day(overdueSince)}` }),
      },
      ...(withAmounts ? [{ ...amount, ...asOf }] : []),
    ];
  });
  const { total, known, unknown } = totalClaimed(debts.map(({ balance }) => balance?.claimed ?? null));
  const sum = t("hardship.file.total", { known, unknown, total: money(total) });
  return [
    {
      kind: "table",
      columns: [
        { header: t("hardship.file.lender"), share: 4 },
        { header: t("hardship.file.product"), share: 2.4 },
        { header: t("hardship.file.stage"), share: 2.6 },
        ...(withAmounts ? [{ header: t("hardship.file.amount"), share: 2.6, isNumber: true }] : []),
      ],
      rows,
    },
    ...(withAmounts && known === 0
      ? []
      : [
          {
            kind: "paragraph" as const,
            text: withAmounts ? sum : t("hardship.file.no_amounts"),
            tone: "quiet" as const,
          },
        ]),
    // What a lender claims is written down here, not owned up to: the paper goes to every one of them.
    ...(withAmounts && known > 0
      ? [{ kind: "paragraph" as const, text: t("hardship.file.claims"), tone: "quiet" as const }]
      : []),
  ];
}

/** Every paper with where it is, and for what is missing what can stand in for it. */
function paperTable({ story }: HardshipRecord, files: readonly Attachment[], { t }: Words): Block {
  const rows = HARDSHIP_PAPERS.map((paper): Cell[] => {
    const name: Cell = { text: t(`hardship.paper.${paper}`) };
    const choice = story.papers[paper];
    if (choice === "not_applicable") return [name, { text: t("hardship.file.not_applicable"), tone: "quiet" }];
    const file = choice === "missing" ? undefined : files.find(({ proof }) => proof.id === choice.proofId);
    if (file) return [name, { text: t("hardship.file.there", { file: file.path }), tone: "ok" }];
    return [
      { ...name, note: t(`hardship.instead.${paper}`) },
      { text: t("hardship.file.absent"), tone: "due" },
    ];
  });
  const columns = [
    { header: t("hardship.file.paper"), share: 5 },
    { header: t("hardship.file.paper_state"), share: 4 },
  ];
  return { kind: "table", columns, rows };
}

function pageOf({ proof, path, open }: Attachment, place: number, { t }: Words): Block {
  const note = t("hardship.file.page_note", { hash: proof.sha256 });
  return {
    kind: "picture",
    caption: t("hardship.file.page", { n: place + 1, file: path }),
    note: proof.family === "pdf" ? `${note}\n${t("hardship.file.first_page")}` : note,
    open,
    missing: t("hardship.file.no_picture"),
  };
}
