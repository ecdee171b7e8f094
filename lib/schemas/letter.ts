import { z } from "zod";
import { HARDSHIP_PAPERS, type HardshipPaper, type PaperChoice } from "@/lib/domain/letters/hardship";
import { LETTER_CODES } from "@/lib/domain/letters/letter";
import { several } from "./complaint";
import { amountOrUnknown, choice, countOrUnknown, dayOrUnknown, id, requiredText, text, version } from "./fields";

/** A letter, new or edited. */
export const letterSchema = z.object({
  /** Empty for a new one. */
  letterId: id.or(z.literal("")),
  version: version.optional(),
  /** Which one; not "code", because whatever is called that is taken for a secret and not kept in a draft. */
  letter: choice(LETTER_CODES),
  /** Empty for the note to the family. */
  debtId: id.or(z.literal("")),
  text: requiredText(6000),
  sentOn: dayOrUnknown,
});

export const letterIdSchema = z.object({ letterId: id });

/** A file's id, that the paper does not apply, or nothing yet. */
const paperChoice = id.optional().transform((picked = ""): PaperChoice => {
  if (picked === "") return "missing";
  return picked === "not_applicable" ? picked : { proofId: picked };
});

const papers = Object.fromEntries(HARDSHIP_PAPERS.map((paper) => [`paper_${paper}`, paperChoice])) as Record<
  `paper_${HardshipPaper}`,
  typeof paperChoice
>;

/** The one account of a hardship. Version 0: nothing was written yet. */
export const hardshipSchema = z
  .object({
    version: z
      .literal("0")
      .transform(() => 0)
      .or(version),
    name: text(40),
    idTail: text(4),
    phone: text(40),
    contact: text(120),
    cause: text(120),
    since: dayOrUnknown,
    account: text(3000),
    income: amountOrUnknown,
    essentials: amountOrUnknown,
    dependants: countOrUnknown(0, 50),
    monthly: amountOrUnknown,
    startOn: dayOrUnknown,
    request: text(200),
    ...papers,
    otherProofIds: several(id),
  })
  .transform(
    ({ version, paper_income, paper_unemployment, paper_illness, paper_allowance, paper_credit_report, ...facts }) => ({
      version,
      story: {
        ...facts,
        papers: {
          income: paper_income,
          unemployment: paper_unemployment,
          illness: paper_illness,
          allowance: paper_allowance,
          credit_report: paper_credit_report,
        },
      },
    }),
  );

export const undoHardshipSchema = z.object({});
