import type { ProofView } from "@/lib/data/proofs/proof-view";
import { downloadName } from "./file-types";
import type { ByteSpan } from "./storage";

/**
 * The headers under which an original leaves: always as a download, under its own name, as the type that was found in it.
 * Nobody guesses another type, no other site may embed it, and opened by its address it can run and load nothing. Without
 * a length: Next sends every stream in chunks, whose end cannot be missed either.
 */
export function downloadHeaders({ name, type }: ProofView): Record<string, string> {
  return {
    ...SAFE_HEADERS,
    "Content-Type": type,
    "Content-Disposition": contentDisposition(downloadName(name, type)),
  };
}

/** What every answer of bytes says: keep no copy, run nothing, guess no type, stay on this site. */
export const SAFE_HEADERS = {
  "Cache-Control": "private, no-store",
  "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
} as const;

/** The headers of a picture that this program made. */
export const PREVIEW_HEADERS = {
  ...SAFE_HEADERS,
  "Content-Type": "image/webp",
  "Content-Disposition": "inline",
} as const;

/** RFC 6266: a plain name for old programs, and the whole one in UTF-8, percent-encoded (RFC 8187): no quote or line break gets out. */
export function contentDisposition(name: string): string {
  const plain = name.replaceAll(/[^\w.-]+/g, "_");
  const whole = encodeURIComponent(name).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/**
 * Which bytes a Range header asks for (RFC 9110 §14): a span, "all" where there is none or one that is not understood, and
 * "none" for what lies beyond the end.
 */
export function rangeOf(header: string | null, sizeBytes: number): ByteSpan | "all" | "none" {
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return "all";
  if (first === "") {
    const length = Math.min(Number(last), sizeBytes);
    return length === 0 ? "none" : { from: sizeBytes - length, to: sizeBytes - 1 };
  }
  const from = Number(first);
  if (last !== "" && Number(last) < from) return "all";
  if (from >= sizeBytes) return "none";
  return { from, to: last === "" ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1) };
}
