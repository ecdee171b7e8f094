import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import sirv from "sirv";
import { SECURITY_HEADERS } from "./security-headers.mjs";

const PREFIX = "/_next/static/";
const COMPRESSED = /\.(?:js|css|svg|json|map)$/;
const YEAR_SECONDS = 31_536_000;

/**
 * Stores every script and style of a build compressed beside itself, once and as small as it gets. Next would compress
 * them again for each visitor, and less: on a slow phone that is a fifth of the first visit.
 */
export function compressStatic(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !COMPRESSED.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    const hint = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: hint }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
  }
}

/** Answers for the files of a build itself and leaves every other request to Next. Their names change with their content. */
export function withStaticFiles(folder: string, next: RequestListener): RequestListener {
  const serve = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: false,
    immutable: true,
    maxAge: YEAR_SECONDS,
    setHeaders: (response) => {
      for (const { key, value } of SECURITY_HEADERS) response.setHeader(key, value);
    },
  });
  return (request, response) => {
    const { url = "" } = request;
    if (!url.startsWith(PREFIX)) {
      next(request, response);
      return;
    }
    // The folder is the root of what is served here; what is not in it is Next's to refuse, under its whole address.
    request.url = url.slice(PREFIX.length - 1);
    serve(request, response, () => {
      request.url = url;
      next(request, response);
    });
  };
}
