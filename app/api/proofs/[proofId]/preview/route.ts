import { guarded, refusal } from "@/app/api/proofs/answers";
import { byteStream } from "@/lib/proofs/byte-stream";
import { PREVIEW_HEADERS } from "@/lib/proofs/download";
import { readPreview } from "@/lib/proofs/read";

type Context = { params: Promise<{ proofId: string }> };

/** The picture that was made of a proof. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return guarded(async (user) => {
    const preview = await readPreview(user.id, (await params).proofId);
    if (!preview) return refusal("not_found");
    return new Response(byteStream(preview.bytes), { headers: PREVIEW_HEADERS });
  });
}
