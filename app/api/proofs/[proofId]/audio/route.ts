import { guarded, refusal } from "@/app/api/proofs/answers";
import { getProofFile } from "@/lib/data/proofs/proof-files";
import { byteStream } from "@/lib/proofs/byte-stream";
import { downloadHeaders, rangeOf } from "@/lib/proofs/download";
import { openOriginal } from "@/lib/proofs/read";

type Context = { params: Promise<{ proofId: string }> };

/** A recording for the player, which asks for the parts it needs. Other proofs are not found here. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return guarded(async (user) => {
    const file = await getProofFile(user.id, (await params).proofId);
    if (file?.proof.family !== "audio") return refusal("not_found");
    const { sizeBytes } = file.proof;
    const headers = { ...downloadHeaders(file.proof), "Accept-Ranges": "bytes" };
    const span = rangeOf(request.headers.get("range"), sizeBytes);
    if (span === "none") {
      return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${sizeBytes}` } });
    }
    if (span === "all") return new Response(byteStream(await openOriginal(user.id, file)), { headers });
    const { from, to } = span;
    const part = { "Content-Range": `bytes ${from}-${to}/${sizeBytes}` };
    const bytes = await openOriginal(user.id, file, span);
    return new Response(byteStream(bytes), { status: 206, headers: { ...headers, ...part } });
  });
}
