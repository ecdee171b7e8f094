import { z } from "zod";
import { COURT_CHECKS } from "@/lib/domain/debts/court-paper";
import { CHECK_RESULTS, LOOK_UP_KINDS } from "@/lib/domain/debts/look-up";
import { choice, id, text, typedDay, version } from "./fields";

const found = text(1000).default("");

/** Something that was looked up on a day, new or corrected. */
export const lookUpSchema = z.object({
  debtId: id,
  /** Empty for a new one. */
  lookUpId: id.or(z.literal("")),
  version: version.optional(),
  kind: choice(LOOK_UP_KINDS),
  on: typedDay,
  about: choice(["debt", "all"]),
  found,
});

/** What asking a court about a paper came to. */
export const paperCheckSchema = z.object({
  debtId: id,
  paperId: id,
  result: choice(CHECK_RESULTS),
  how: choice(COURT_CHECKS),
  on: typedDay,
  found,
});
