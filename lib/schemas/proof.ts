import { z } from "zod";
import { PROOF_KINDS } from "@/lib/domain/settlement/proof-kind";
import { PROOF_NAME_MAX } from "@/lib/domain/settlement/proof-name";
import { choice, id, requiredText, text, version } from "./fields";

export const proofIdSchema = z.object({ proofId: id });

export const proofWordsSchema = z.object({
  proofId: id,
  version,
  name: requiredText(PROOF_NAME_MAX),
  kind: choice(PROOF_KINDS),
  note: text(500),
});

type MovedTo = { debtId?: string; checklist?: { settlementId: string; code: string } };

/** Where to: "inbox", "debt:" with its id, or "item:" with the settlement's id and the item's code. Null: it stays. */
const place = z.string({ error: "choice" }).transform((typed, context): MovedTo | null => {
  if (typed === "") return null;
  const [what, first = "", second = ""] = typed.slice(0, 200).split(":");
  if (typed === "inbox") return {};
  if (what === "debt" && first !== "") return { debtId: first };
  if (what === "item" && second !== "") return { checklist: { settlementId: first, code: second } };
  context.addIssue({ code: "custom", message: "choice" });
  return z.NEVER;
});

export const proofMoveSchema = z.object({ proofId: id, version, place });
