import { seeOther } from "@/app/api/account/see-other";
import { tooOften } from "@/app/api/limits";
import { guarded, refusal } from "@/app/api/proofs/answers";
import { overUserLimit } from "@/lib/auth/limits";
import type { SignedInUser } from "@/lib/auth/session";
import { keepTable } from "@/lib/data/imports/table-draft";
import { decodeTable } from "@/lib/domain/import/decode-table";
import type { ImportKind } from "@/lib/domain/import/import-columns";
import { CSV_LIMITS } from "@/lib/domain/import/parse-csv";
import { tableFormSchema } from "@/lib/schemas/import";

/** Chinese characters have three bytes, and the form around them has some too. */
const MAX_BYTES = CSV_LIMITS.characters * 3 + 100_000;

type Refused = "empty" | "too_long" | "not_text" | "no_file";

/**
 * Takes a table from a form, with or without JavaScript, keeps it, and goes back to its page, where it is read and shown. Nothing
 * is imported here. Somebody who is signed out meanwhile is sent to sign in: a person reads the answer, not a program.
 */
export async function POST(request: Request): Promise<Response> {
  const answer = await guarded((user) => takeTable(user, request));
  return answer.status === 401 ? seeOther("/sign-in?next=%2Fimport") : answer;
}

async function takeTable(user: SignedInUser, request: Request): Promise<Response> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body) return refusal("bad_request");
  const body = await bytesUpTo(request.body, MAX_BYTES);
  // What it was for stands inside of what is too large to be read.
  if (body === null) return seeOther("/import?refused=too_long");
  const form = await formOf(body, type);
  const named = tableFormSchema.safeParse({ kind: form?.get("kind"), fileName: form?.get("fileName") });
  if (!form || !named.success) return refusal("bad_request");
  const { kind, fileName } = named.data;
  const blocked = await overUserLimit(user.id, "table");
  if (blocked) return tooOften(blocked, refusedAddress(kind, blocked.reason));
  const table = await tableIn(form, fileName);
  if (typeof table === "string") return seeOther(refusedAddress(kind, table));
  await keepTable(user.id, kind, table);
  return seeOther(`/import/csv/${kind}?read=1`);
}

/**
 * A body as bytes; null when it is longer than the limit. The rest of such a body is still read, and dropped: a browser that has not
 * sent all of it shows no answer. There is an end to that, too.
 */
async function bytesUpTo(body: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer<ArrayBuffer> | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.byteLength;
    if (length > limit * 8) return null;
    if (length > limit) pieces.length = 0;
    else pieces.push(piece);
  }
  return length > limit ? null : Buffer.concat(pieces);
}

async function formOf(body: Buffer<ArrayBuffer>, type: string): Promise<FormData | null> {
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch {
    return null;
  }
}

/** The table of a form: its file, else its text. */
async function tableIn(form: FormData, typedName: string): Promise<{ text: string; fileName: string } | Refused> {
  const [file, typed] = [form.get("file"), form.get("text")];
  if (file instanceof File && file.size > 0) {
    const decoded = decodeTable(new Uint8Array(await file.arrayBuffer()));
    if (decoded === null) return "not_text";
    return checked({ text: decoded.text, fileName: file.name.slice(-200) });
  }
  if (typeof typed !== "string" || typed.trim() === "") return "no_file";
  return checked({ text: typed, fileName: typedName });
}

function checked(table: { text: string; fileName: string }) {
  if (table.text.trim() === "") return "empty";
  return table.text.length > CSV_LIMITS.characters ? "too_long" : table;
}

function refusedAddress(kind: ImportKind, refused: Refused | "rate_limited"): string {
  return `/import/csv/${kind}?refused=${refused}`;
}
