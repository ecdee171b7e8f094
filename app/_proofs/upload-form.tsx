"use client";

import { Camera, Upload as UploadIcon } from "lucide";
import { type ReactNode, useRef } from "react";
import { type Option, SelectField } from "@/app/_ui/forms/select-field";
import type { ProofPlace } from "@/lib/data/proofs/proof-places";
import { FileButton } from "./file-button";
import { UploadRow } from "./upload-row";
import type { UploadWords } from "./upload-words";
import { useDroppedFiles } from "./use-dropped-files";
import { useUploads } from "./use-uploads";

type UploadFormProps = {
  words: UploadWords;
  place: ProofPlace;
  kind: string;
  /** To choose from; empty when the kind is settled. */
  kinds: readonly Option[];
  accept: string;
  isMain: boolean;
  /** The fields of a form that is sent without script. */
  children: ReactNode;
};

/** The uploader in the browser. Use `Uploader`, which brings the words along. */
export function UploadForm({ words, place, kind, kinds, accept, isMain, children }: UploadFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const uploads = useUploads(() => {
    const chosen = form.current && new FormData(form.current).get("kind");
    return { kind: typeof chosen === "string" ? chosen : kind, place, note: "" };
  });
  const isOver = useDroppedFiles(form, isMain, uploads.add);
  const frame = isMain ? "rounded-card border border-dashed border-edge bg-paper p-4 desk:px-5.5" : "rounded-control";
  return (
    <form
      ref={form}
      action="/api/proofs/form"
      method="post"
      encType="multipart/form-data"
      aria-label={words.title}
      className={`grid min-w-0 gap-2.5 ${frame} ${isOver ? "outline-2 outline-accent" : ""}`}
    >
      <div className={`grid gap-x-5 gap-y-3 ${isMain ? "desk:grid-cols-[minmax(0,15rem)_minmax(0,1fr)]" : ""}`}>
        {/* First: what is chosen below is sent at once. */}
        {kinds.length > 0 && <SelectField name="kind" label={words.kind} options={kinds} defaultValue={kind} />}
        <div className="grid content-end gap-2">
          <div className="flex flex-wrap items-center gap-x-3.5 gap-y-2">
            <FileButton
              label={words.pick}
              icon={UploadIcon}
              look={isMain ? "main" : "plain"}
              accept={accept}
              add={uploads.add}
            />
            <FileButton label={words.camera} icon={Camera} look="plain" accept="image/*" camera add={uploads.add} />
            {isMain && <p className="flex-1 text-small text-ink-2 max-desk:hidden noscript:hidden">{words.drop}</p>}
          </div>
        </div>
      </div>
      {isMain && <p className="text-tiny text-ink-2">{words.allowed}</p>}
      {children}
      <Outcome words={words} {...uploads} />
    </form>
  );
}

type OutcomeProps = { words: UploadWords } & Omit<ReturnType<typeof useUploads>, "add">;

/** What was saved, and what is still on its way. */
function Outcome({ words, uploads, saved, retry, cancel, dismiss }: OutcomeProps) {
  return (
    <div className="-mt-2.5">
      <p aria-live="polite" className={`text-small text-accent ${saved > 0 ? "pt-2.5 pb-1" : ""}`}>
        {saved === 0 ? "" : saved === 1 ? words.savedOne : words.savedMany.replace("{n}", String(saved))}
      </p>
      {uploads.length > 0 && (
        <ul aria-label={words.list}>
          {uploads.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              words={words}
              onCancel={() => cancel(upload)}
              onRetry={() => retry(upload)}
              onDismiss={() => dismiss(upload)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
