import { z } from "zod";
import { several } from "./complaint";
import { id, text } from "./fields";

/** What goes into the evidence about a debt. */
export const evidenceSchema = z.object({
  request: text(500),
  contactIds: several(id),
  proofIds: several(id),
});
