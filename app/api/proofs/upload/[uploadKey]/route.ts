import type { NextRequest } from "next/server";
import { guarded, refusal, refusedUpload } from "@/app/api/proofs/answers";
import { overUserLimit } from "@/lib/auth/limits";
import { receiveProof } from "@/lib/proofs/upload";
import { proofAbout, uploadKey } from "@/lib/schemas/upload";

type Context = { params: Promise<{ uploadKey: string }> };

/**
 * Takes one file: its bytes are the body, what it is comes as base64url JSON in the header `x-proof`. Answers 201 with the
 * proof's id, SHA-256, size and type, or why it was not kept. The same key again is the same upload.
 */
export function PUT(request: NextRequest, { params }: Context): Promise<Response> {
  return guarded(async (user) => {
    const key = uploadKey.safeParse((await params).uploadKey);
    const about = proofAbout.safeParse(aboutOf(request.headers.get("x-proof")));
    if (!key.success || !about.success) return refusal("bad_request");
    const blocked = await overUserLimit(user.id, "upload");
    if (blocked) return refusal(blocked.reason, { "Retry-After": String(blocked.minutes * 60) });
    const { size, sha256, ...words } = about.data;
    const length = lengthOf(request.headers.get("content-length"));
    if (length !== null && (size ?? length) !== length) return refusal("incomplete");
    const incoming = { ...words, uploadKey: key.data, declaredSize: length ?? size ?? null };
    const outcome = await receiveProof(user.id, { ...incoming, declaredSha256: sha256 ?? null }, bodyOf(request));
    return "refused" in outcome ? refusedUpload(user, outcome.refused) : Response.json(outcome, { status: 201 });
  });
}

function aboutOf(header: string | null): unknown {
  try {
    return JSON.parse(Buffer.from(header ?? "", "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

function lengthOf(header: string | null): number | null {
  return header !== null && /^\d{1,15}$/.test(header) ? Number(header) : null;
}

/**
 * The bytes of the request. Whoever stops reading them, because they are refused, leaves the rest to be read and thrown
 * away: a browser that is cut while it sends never sees the answer.
 */
async function* bodyOf({ body }: NextRequest): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (!reader) return;
  let isWhole = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      isWhole = done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!isWhole) await discard(reader).catch(() => undefined);
  }
}

const DISCARDED_MOST = 128 * 1024 * 1024;

async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  let discarded = 0;
  while (discarded < DISCARDED_MOST) {
    const { done, value } = await reader.read();
    if (done) return;
    discarded += value.length;
  }
  await reader.cancel();
}
