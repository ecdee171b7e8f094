import type { ContactView } from "@/lib/data/negotiation/contact-view";
import type { Block, Cell } from "@/lib/documents/pdf/paper";
import { phrasesOf, type Words } from "@/lib/documents/words";
import { minuteToText } from "@/lib/domain/negotiation/wall-time";
import { formatList } from "@/lib/format/list";
import type { EvidenceRecord } from "./evidence-record";

/** The chosen contacts, the oldest first: when, how and who, and what was said. */
export function timelineBlocks({ contacts }: EvidenceRecord, words: Words): Block[] {
  const { t } = words;
  if (contacts.length === 0) return [{ kind: "paragraph", text: t("evidence.file.timeline.none") }];
  return [
    {
      kind: "table",
      columns: [
        { header: t("evidence.file.timeline.when"), share: 2.1 },
        { header: t("evidence.file.timeline.who"), share: 3 },
        { header: t("evidence.file.timeline.what"), share: 5 },
      ],
      rows: contacts.map((contact) => [whenOf(contact, words), whoOf(contact, words), whatOf(contact, words)]),
    },
    { kind: "paragraph", text: t("evidence.file.timeline.zone"), tone: "quiet" },
  ];
}

function whenOf({ on, minute }: ContactView, words: Words): Cell {
  return { text: phrasesOf(words).day(on), note: minuteToText(minute) };
}

/** Of collectors only number, firm and staff number are kept, so only these can stand here. */
function whoOf(contact: ContactView, { t }: Words): Cell {
  const { direction, channel, connected, party, organisation, staffNumber, number, ownNumber } = contact;
  const said = { channel, connected: connected === null ? "unknown" : connected ? "yes" : "no" };
  const lines = [
    t(`contacts.party.${party}`),
    organisation,
    staffNumber && t("evidence.file.timeline.staff", { number: staffNumber }),
    number && t("evidence.file.timeline.number", { number }),
    ownNumber && t("evidence.file.timeline.own_number", { number: ownNumber }),
  ];
  return { text: t(`contacts.line.${direction}`, said), note: lines.filter((line) => line !== "").join("\n") };
}

function whatOf({ summary, theyAsked, iSaid, words: said, tags }: ContactView, { t, locale }: Words): Cell {
  const ticked = formatList(
    tags.map((tag) => t(`conduct.tag.${tag}`)),
    locale,
  );
  const lines = [
    summary && t("evidence.file.timeline.summary", { text: summary }),
    theyAsked && t("evidence.file.timeline.asked", { text: theyAsked }),
    iSaid && t("evidence.file.timeline.i_said", { text: iSaid }),
    said && t("evidence.file.timeline.words", { text: said }),
    ticked && t("evidence.file.timeline.ticked", { text: ticked }),
  ].filter((line) => line !== "");
  if (lines.length === 0) return { text: t("evidence.file.timeline.nothing"), tone: "quiet" };
  return { text: lines.join("\n") };
}
