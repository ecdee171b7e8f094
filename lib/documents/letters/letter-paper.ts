import type { Paper } from "@/lib/documents/pdf/paper";
import type { Day } from "@/lib/domain/basics/day";
import type { LetterCode } from "@/lib/domain/letters/letter";
import { layOutLetter } from "@/lib/domain/letters/letter-layout";
import { LETTERS } from "@/lib/reference/letters/letter-texts";

/** A letter as it was edited, on plain paper: nothing on it says what it was written with. */
export function letterPaper({ code, text }: { code: LetterCode; text: string }, day: Day): Paper {
  return {
    language: "zh-CN",
    title: LETTERS[code].title,
    brand: "",
    head: "",
    foot: "",
    isLetter: true,
    day,
    blocks: [{ kind: "letter", ...layOutLetter(text) }],
  };
}
