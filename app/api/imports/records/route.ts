import { guarded } from "@/app/api/proofs/answers";
import { getReportRecords } from "@/lib/data/imports/recorded-debt";

/**
 * What a credit report is compared with, for the browser that has just read one: the page itself holds no amounts. The report
 * stays there, so the records come to it.
 */
export async function GET(): Promise<Response> {
  return guarded(async (user) => Response.json(await getReportRecords(user.id)));
}
