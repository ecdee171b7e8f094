import { IMPORT_KINDS, templateHeaders } from "@/lib/domain/import/import-columns";
import { printCsv } from "@/lib/domain/import/print-csv";
import { contentDisposition, SAFE_HEADERS } from "@/lib/proofs/download";

type Context = { params: Promise<{ kind: string }> };

/** An empty table of a kind, with its headers in Chinese or English. It holds nothing of anybody. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const wanted = (await params).kind;
  const kind = IMPORT_KINDS.find((one) => one === wanted);
  if (!kind) return new Response(null, { status: 404 });
  const language = new URL(request.url).searchParams.get("headers") === "en" ? "en" : "zh";
  // With its mark of byte order a spreadsheet reads the Chinese headers as they are.
  return new Response(`\uFEFF${printCsv([templateHeaders(kind, language)])}`, {
    headers: {
      ...SAFE_HEADERS,
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": contentDisposition(`ashore-${kind}.csv`),
    },
  });
}
