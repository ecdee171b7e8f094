import { randomUUID } from "node:crypto";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import type { UserId } from "@/lib/domain/basics/user";
import { type IncomingProof, receiveProof } from "@/lib/proofs/upload";
import { inPieces, type SampleFile, sampleFile } from "./sample-files";

/** Somebody new. */
export async function newUser(): Promise<UserId> {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  return (await findCredentials(email))?.userId as UserId;
}

/** What is said about a file that goes to the inbox, but for what is named here. */
export function about(known: Partial<IncomingProof> = {}): IncomingProof {
  const words = { name: "结清证明.pdf", kind: "certificate", place: {}, note: "" } as const;
  return { uploadKey: randomUUID(), ...words, declaredSize: null, declaredSha256: null, ...known };
}

/** Uploads a file as a page does. */
export function upload(userId: UserId, file: SampleFile = sampleFile(), known: Partial<IncomingProof> = {}) {
  return receiveProof(userId, about({ name: file.name, ...known }), inPieces(file.bytes));
}
