import { z } from "zod";
import { PROOF_KINDS } from "@/lib/domain/settlement/proof-kind";
import { text } from "./fields";

const id = z.string().max(100);

/** What an upload says about its file before the bytes come. Whose the places are is looked up later. */
export const proofAbout = z.object({
  name: z.string().max(1000),
  kind: z.enum(PROOF_KINDS),
  note: text(500).default(""),
  place: z
    .object({
      debtId: id.optional(),
      contactId: id.optional(),
      paymentId: id.optional(),
      checklist: z.object({ settlementId: id, code: z.string().max(60) }).optional(),
    })
    .default({}),
  /** In bytes, as the browser read it. */
  size: z.int().nonnegative().nullish(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullish(),
});

/** Made by the page for each upload, so that the same one sent twice is one proof. */
export const uploadKey = z.string().regex(/^[\w-]{8,100}$/);

/** The fields that come before the files of a plain form. */
export const proofForm = z.object({
  _key: z.string().regex(/^[\w-]{8,90}$/),
  back: z.string().max(500).default("/proofs"),
  kind: z.enum(PROOF_KINDS).default("other"),
  note: text(500).default(""),
  debtId: id.optional(),
  contactId: id.optional(),
  paymentId: id.optional(),
  settlementId: id.optional(),
  code: z.string().max(60).optional(),
});
