import type { Block, Cell } from "@/lib/documents/pdf/paper";
import { phrasesOf, type Words } from "@/lib/documents/words";
import type { SettledRecord } from "./settled-record";

/** Every closing item with its day and where it stands. */
export function checklistBlocks({ checklist }: SettledRecord, words: Words): Block[] {
  const { t } = words;
  const { day } = phrasesOf(words);
  const stateOf = ({ state, answer }: SettledRecord["checklist"][number]): Cell => {
    if (state === "not_applicable") return { text: t("settled_file.checklist.not_applicable"), tone: "quiet" };
    if (state === "overdue") return { text: t("settled_file.checklist.open"), tone: "due" };
    if (state !== "done") return { text: t("settled_file.checklist.open") };
    return { text: t("settled_file.checklist.done", { day: day(answer?.doneOn ?? null) }), tone: "ok" };
  };
  return [
    {
      kind: "table",
      columns: [
        { header: t("settled_file.checklist.item"), share: 5 },
        { header: t("settled_file.checklist.due"), share: 2.2 },
        { header: t("settled_file.checklist.state"), share: 2.4 },
      ],
      rows: checklist.map((row) => {
        const said = [row.answer?.reason, row.answer?.note].filter((text) => text !== undefined && text !== "");
        const title = { text: t(`settle.${row.item.code}.title`) };
        return [
          said.length === 0 ? title : { ...title, note: said.join("\n") },
          { text: day(row.item.dueOn) },
          stateOf(row),
        ];
      }),
    },
  ];
}
