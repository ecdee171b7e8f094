"use client";

import { type ChangeEvent, useRef, useState } from "react";
import { buttonClass } from "@/app/_ui/button-style";
import { control, filePick } from "@/app/_ui/forms/control-style";
import { useKeptTyping } from "@/app/_ui/forms/use-kept-typing";
import { decodeTable } from "@/lib/domain/import/decode-table";
import type { ImportKind } from "@/lib/domain/import/import-columns";
import { CSV_LIMITS } from "@/lib/domain/import/parse-csv";
import { SHOWN_LETTERS } from "./shown-letters";

type Words = Record<"file" | "fileHint" | "text" | "textHint" | "read" | "notText" | "tooLong", string>;

type TableFormProps = {
  kind: ImportKind;
  /** What was put in before. */
  text: string;
  fileName: string;
  note: string;
  /** Whether reading is the thing to do now, and not confirming what was read. */
  isMain: boolean;
  words: Words;
};

/**
 * A plain form: it works before any script. With script a file is decoded here and laid into the field, where it can be mended, and
 * what is no table or far too large is refused before it is sent.
 */
export function TableForm({ kind, text, fileName, note, isMain, words }: TableFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState("");
  useKeptTyping(form, `table-${kind}`);

  async function onFile({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const file = input.files?.[0];
    setProblem("");
    if (!file) return;
    const refuse = (why: string) => {
      input.value = "";
      setProblem(why);
    };
    if (file.size > CSV_LIMITS.characters * 3) return refuse(words.tooLong);
    const decoded = decodeTable(new Uint8Array(await file.arrayBuffer()));
    if (decoded === null) return refuse(words.notText);
    if (decoded.text.length > CSV_LIMITS.characters) return refuse(words.tooLong);
    // The file is then sent as it is, and decoded there.
    if (decoded.text.length > SHOWN_LETTERS) return;
    input.value = "";
    if (area.current) area.current.value = decoded.text;
    if (name.current) name.current.value = file.name.slice(-200);
    area.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }

  return (
    <form
      ref={form}
      action="/api/imports/table"
      method="post"
      encType="multipart/form-data"
      className="grid gap-4 rounded-card border border-line bg-paper p-4 desk:px-5.5 desk:py-5"
    >
      <input type="hidden" name="kind" value={kind} />
      <input ref={name} type="hidden" name="fileName" defaultValue={fileName} />
      <div className="grid gap-1.5">
        <label htmlFor="table-file" className="font-strong">
          {words.file}
        </label>
        <p id="table-file-hint" className="text-small text-ink-2">
          {words.fileHint}
        </p>
        <input
          id="table-file"
          type="file"
          name="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          aria-describedby="table-file-hint"
          onChange={onFile}
          className={filePick}
        />
        {problem && (
          <p role="alert" className="text-small text-red">
            {problem}
          </p>
        )}
      </div>
      <div className="grid gap-1.5">
        <label htmlFor="table-text" className="font-strong">
          {words.text}
        </label>
        <p id="table-text-hint" className="text-small text-ink-2">
          {words.textHint}
        </p>
        {note && <p className="text-small text-ink-2">{note}</p>}
        <textarea
          ref={area}
          id="table-text"
          name="text"
          rows={8}
          defaultValue={text}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="table-text-hint"
          className={`${control} overflow-x-auto whitespace-pre`}
        />
      </div>
      <button type="submit" className={buttonClass({ look: isMain ? "main" : "plain" })}>
        {words.read}
      </button>
    </form>
  );
}
