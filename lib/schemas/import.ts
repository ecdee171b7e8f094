import { z } from "zod";
import { IMPORT_KINDS } from "@/lib/domain/import/import-columns";
import { amountOrUnknown, choice, choiceOrUnknown, countOrUnknown, id, rateOrUnknown, text, version } from "./fields";

/** A table that was put in: as text or as the bytes of a file. */
export const tableFormSchema = z.object({ kind: choice(IMPORT_KINDS), fileName: text(200).catch("") });

/** Confirming a table that was read. `digest`: of the one that was looked at. */
export const tableImportSchema = z.object({
  kind: choice(IMPORT_KINDS),
  digest: text(60),
  duplicates: choiceOrUnknown(["skip", "keep"]),
});

export const importIdSchema = z.object({ importId: id });

const repeated = z
  .union([z.string().max(200), z.array(z.string().max(200)).max(200)], { error: "field" })
  .optional()
  .transform((typed) => (typed === undefined ? [] : [typed].flat()));

const facts = z.object({
  debtId: id,
  version,
  rate: rateOrUnknown,
  due: countOrUnknown(1, 31, "day_of_month"),
  arrears: amountOrUnknown,
});

/** What the report does not say, of several debts: a row of fields each, blank where it is not known. */
export const missingFactsSchema = z
  .object({
    importId: id,
    debtId: repeated,
    version: repeated,
    rate: repeated,
    due: repeated,
    arrears: repeated,
  })
  .transform(({ importId, ...lists }, context) => {
    const debts = lists.debtId.flatMap((debtId, at) => {
      const typed = {
        debtId,
        version: lists.version[at] ?? "",
        rate: lists.rate[at] ?? "",
        due: lists.due[at] ?? "",
        arrears: lists.arrears[at] ?? "",
      };
      const read = facts.safeParse(typed);
      if (read.success) return [{ ...read.data, at }];
      for (const { path, message } of read.error.issues)
        context.addIssue({ code: "custom", path: [`${String(path[0])}.${at}`], message });
      return [];
    });
    return { importId, debts };
  });
