import type { NextRequest } from "next/server";
import { guarded, refusal } from "@/app/api/proofs/answers";
import { PREVIEW_HEADERS } from "@/lib/proofs/download";
import { previewUnlessBusy } from "@/lib/proofs/previews";

type Context = { params: Promise<{ proofId: string }> };

const BUSY_SECONDS = 30;

/**
 * The picture of a proof, made when it is first asked for; `?size=small` for lists. Not found where there is none, and to be
 * asked for again while too many others are being made.
 */
export function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return guarded(async (user) => {
    const size = request.nextUrl.searchParams.get("size") === "small" ? "small" : "large";
    const picture = await previewUnlessBusy(user.id, (await params).proofId, size);
    if (picture === "busy")
      return new Response(null, { status: 503, headers: { "Retry-After": String(BUSY_SECONDS) } });
    if (picture === null || picture === "unavailable") return refusal("not_found");
    const headers = { ...PREVIEW_HEADERS, "Content-Length": String(picture.length) };
    return new Response(new Uint8Array(picture), { headers });
  });
}
