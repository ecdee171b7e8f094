"use client";

import type { ProofPlace } from "@/lib/data/proofs/proof-places";

/** What the server is told about a file before its bytes come. */
export type ProofAbout = {
  name: string;
  kind: string;
  place: ProofPlace;
  note: string;
  size: number;
  /** Null where the browser cannot compute it, or the file is too large to be held in memory at once. */
  sha256: string | null;
};

export type SendOutcome = { id: string } | { refused: string };

type Sending = {
  file: File;
  /** The same upload sent twice is one proof: a retry brings the same key. */
  uploadKey: string;
  about: ProofAbout;
  /** How much has left this device, in per cent. */
  onProgress: (percent: number) => void;
  signal: AbortSignal;
};

/**
 * Sends one file as it is. Not by fetch, which cannot say how far an upload has come. Never rejects: "offline" when no answer
 * came, "canceled" when it was stopped, "server" when the answer could not be read, else what the server said.
 */
export function sendProof({ file, uploadKey, about, onProgress, signal }: Sending): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("PUT", `/api/proofs/upload/${uploadKey}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-proof", base64url(JSON.stringify(about)));
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      if (total > 0) onProgress(Math.floor((loaded / total) * 100));
    });
    request.addEventListener("load", () => resolve(outcomeOf(request.response)));
    request.addEventListener("error", () => resolve({ refused: "offline" }));
    request.addEventListener("abort", () => resolve({ refused: "canceled" }));
    signal.addEventListener("abort", () => request.abort());
    if (signal.aborted) resolve({ refused: "canceled" });
    else request.send(file);
  });
}

function outcomeOf(answer: unknown): SendOutcome {
  if (typeof answer !== "object" || answer === null) return { refused: "server" };
  if ("id" in answer && typeof answer.id === "string") return { id: answer.id };
  if ("refused" in answer && typeof answer.refused === "string") return { refused: answer.refused };
  return { refused: "server" };
}

/** Headers carry ASCII only, and file names anything. */
function base64url(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

const FINGERPRINT_LIMIT = 25 * 1024 * 1024;

/** The SHA-256 of a file in hexadecimal; null where it cannot be had. Browsers compute it on https and localhost only. */
export async function fingerprintOf(file: File): Promise<string | null> {
  // The types promise it everywhere; over plain http it is missing.
  const subtle: SubtleCrypto | undefined = crypto.subtle;
  if (!subtle || file.size > FINGERPRINT_LIMIT) return null;
  try {
    return hex(new Uint8Array(await subtle.digest("SHA-256", await file.arrayBuffer())));
  } catch {
    // A file that was moved or changed meanwhile cannot be read; sending it will say so.
    return null;
  }
}

/** A key that no other upload has. Not by randomUUID, which is missing over plain http. */
export function newUploadKey(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
