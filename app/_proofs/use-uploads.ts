"use client";

import { useRouter } from "next/navigation";
import { startTransition, useEffect, useRef, useState } from "react";
import { typeOfName } from "@/lib/proofs/file-types";
import { fingerprintOf, newUploadKey, type ProofAbout, sendProof } from "./send-proof";

export type Upload = {
  key: string;
  file: File;
  state: "waiting" | "checking" | "sending" | "refused";
  percent: number;
  /** Why it was not saved, as a key of the sentences. */
  refused: string;
};

type About = Pick<ProofAbout, "kind" | "place" | "note">;

/**
 * The files on their way, one after the other: a slow line then finishes some instead of none. A saved file leaves the list
 * and the page is drawn anew around what is typed; a refused one stays with its reason until it is tried again or dismissed.
 */
export function useUploads(aboutNow: () => About) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [saved, setSaved] = useState(0);
  const router = useRouter();
  const turn = useRef(Promise.resolve());
  const stops = useRef(new Map<string, AbortController>());
  useLeaveGuard(uploads.some(({ state }) => state !== "refused"));

  const change = (key: string, to: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const drop = (key: string) => setUploads((all) => all.filter((one) => one.key !== key));

  async function send({ key, file }: Upload, about: About, { signal }: AbortController) {
    if (signal.aborted) return;
    change(key, { state: "checking" });
    const sha256 = await fingerprintOf(file);
    change(key, { state: "sending" });
    const told = { ...about, name: file.name.slice(-255), size: file.size, sha256 };
    const onProgress = (percent: number) => change(key, { percent });
    const outcome = await sendProof({ file, uploadKey: key, about: told, onProgress, signal });
    if ("refused" in outcome) return change(key, { state: "refused", refused: outcome.refused });
    drop(key);
    setSaved((n) => n + 1);
    startTransition(() => router.refresh());
  }

  function enqueue(upload: Upload) {
    const stop = new AbortController();
    stops.current.set(upload.key, stop);
    const about = aboutNow();
    turn.current = turn.current.then(() => send(upload, about, stop));
  }

  function add(files: Iterable<File>) {
    const fresh = [...files].map((file) => checked(file));
    if (fresh.length === 0) return;
    setSaved(0);
    setUploads((all) => [...all, ...fresh]);
    for (const upload of fresh) if (upload.state === "waiting") enqueue(upload);
  }

  function retry(upload: Upload) {
    const again: Upload = { ...upload, state: "waiting", percent: 0, refused: "" };
    change(upload.key, again);
    enqueue(again);
  }

  function cancel({ key }: Upload) {
    stops.current.get(key)?.abort();
    change(key, { state: "refused", refused: "canceled" });
    // It may have arrived whole just before.
    startTransition(() => router.refresh());
  }

  return { uploads, saved, add, retry, cancel, dismiss: ({ key }: Upload) => drop(key) };
}

/** What the server would refuse for its name or size alone is not sent first: that would cost minutes on a slow line. */
function checked(file: File): Upload {
  const type = typeOfName(file.name);
  const refused = type === null ? "wrong_type" : file.size > type.limitBytes ? "too_large" : "";
  return { key: newUploadKey(), file, percent: 0, refused, state: refused === "" ? "waiting" : "refused" };
}

/** While something is on its way the browser asks before it leaves the page. */
function useLeaveGuard(isBusy: boolean) {
  useEffect(() => {
    if (!isBusy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isBusy]);
}
