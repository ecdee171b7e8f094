"use client";

import { useId } from "react";
import { buttonClass } from "@/app/_ui/button-style";
import { formatSize } from "@/lib/format/size";
import { typeOfName } from "@/lib/proofs/file-types";
import type { UploadWords } from "./upload-words";
import type { Upload } from "./use-uploads";

/** Reasons that lie in the file itself: the same file would be refused again. */
const FINAL: readonly string[] = ["wrong_type", "too_large", "empty", "name", "key_used"];

type UploadRowProps = {
  upload: Upload;
  words: UploadWords;
  onCancel: () => void;
  onRetry: () => void;
  onDismiss: () => void;
};

/** One file: how far it has come, or why it was not saved and what can be done. */
export function UploadRow({ upload, words, onCancel, onRetry, onDismiss }: UploadRowProps) {
  const id = useId();
  const { file, state } = upload;
  const isRefused = state === "refused";
  const isFinal = FINAL.includes(upload.refused);
  return (
    <li className="grid gap-1 border-t border-line py-2.5">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <p id={id} className="min-w-0 flex-[1_1_10rem] wrap-anywhere">
          <bdi className="font-medium">{file.name}</bdi>{" "}
          <span className="num whitespace-nowrap text-small text-ink-2">{formatSize(file.size)}</span>
        </p>
        <span className="flex flex-none gap-1">
          {/* One button for each next thing to do: whoever is on it stays on it. */}
          <button
            type="button"
            aria-describedby={id}
            onClick={!isRefused ? onCancel : isFinal ? onDismiss : onRetry}
            className={buttonClass({ look: isRefused ? "plain" : "quiet" })}
          >
            {!isRefused ? words.cancel : isFinal ? words.dismiss : words.retry}
          </button>
          {isRefused && !isFinal && (
            <button type="button" aria-describedby={id} onClick={onDismiss} className={buttonClass({ look: "quiet" })}>
              {words.dismiss}
            </button>
          )}
        </span>
      </div>
      {isRefused ? (
        <p role="alert" className={`text-small ${upload.refused === "canceled" ? "text-ink-2" : "text-red"}`}>
          {sentenceOf(upload, words)}
        </p>
      ) : (
        <Progress upload={upload} words={words} nameId={id} />
      )}
    </li>
  );
}

function Progress({ upload, words, nameId }: { upload: Upload; words: UploadWords; nameId: string }) {
  const { state, percent } = upload;
  if (state === "waiting") return <p className="text-small text-ink-2">{words.waiting}</p>;
  const sent = percent === 100 ? words.sealing : words.sending.replace("{percent}", String(percent));
  return (
    <>
      <progress
        aria-label={words.progress}
        aria-describedby={nameId}
        max={100}
        value={percent}
        className="upload-bar"
      />
      <p className="num text-small text-ink-2">{state === "checking" ? words.checking : sent}</p>
    </>
  );
}

/** The sentence of a reason. A file that is too large is told the limit of its own kind. */
function sentenceOf({ refused, file }: Upload, { refusals }: UploadWords): string {
  const ofFamily = `${typeOfName(file.name)?.family ?? ""}_large`;
  const key = refused === "too_large" && ofFamily in refusals ? ofFamily : refused;
  return (refusals[key] ?? refusals.server ?? "").replace("{size}", formatSize(file.size));
}
