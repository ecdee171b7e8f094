import type { NextRequest } from "next/server";
import { evidencePaperOf } from "@/app/api/evidence-paper";
import { askedFor, describePaper, type PaperFile, sendPaper } from "@/app/api/papers";
import { guarded } from "@/app/api/proofs/answers";
import type { SignedInUser } from "@/lib/auth/session";
import { getComplaint } from "@/lib/data/conduct/complaints";
import { getDebt } from "@/lib/data/debts/debts";

type Context = { params: Promise<{ complaintId: string }> };

/** What a complaint rests on, as a statement (`format` pdf) or with the originals (zip). */
export function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return guarded(async (user) => sendPaper(user.id, await paperOf(user, request, (await params).complaintId)));
}

/** What GET would say, without setting it. */
export function HEAD(request: NextRequest, { params }: Context): Promise<Response> {
  return guarded(async (user) => describePaper(await paperOf(user, request, (await params).complaintId)));
}

async function paperOf(user: SignedInUser, request: NextRequest, complaintId: string): Promise<PaperFile | null> {
  const complaint = await getComplaint(user.id, complaintId);
  if (!complaint) return null;
  const { lender, debtId, facts, contactIds, proofIds } = complaint;
  const debt = debtId === null ? null : await getDebt(user.id, debtId);
  const wanted = { lender, debt, complaint, facts, request: complaint.request, contactIds, proofIds };
  return evidencePaperOf(user, wanted, askedFor(request));
}
