import { guarded, refusal } from "@/app/api/proofs/answers";
import { getProof } from "@/lib/data/proofs/proofs";
import { byteStream } from "@/lib/proofs/byte-stream";
import { downloadHeaders } from "@/lib/proofs/download";
import { readProof } from "@/lib/proofs/read";

type Context = { params: Promise<{ proofId: string }> };

/** The original, byte for byte as it was uploaded. Only ever a download. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return guarded(async (user) => {
    const found = await readProof(user.id, (await params).proofId);
    if (!found) return refusal("not_found");
    return new Response(byteStream(found.bytes), { headers: downloadHeaders(found.proof) });
  });
}

/** What GET would say, without opening the file. */
export function HEAD(_request: Request, { params }: Context): Promise<Response> {
  return guarded(async (user) => {
    const proof = await getProof(user.id, (await params).proofId);
    return proof && !proof.removedAt ? new Response(null, { headers: downloadHeaders(proof) }) : refusal("not_found");
  });
}
