import { getLocale, getTranslations } from "next-intl/server";
import { describePaper, type PaperFile, sendPaper } from "@/app/api/papers";
import { guarded } from "@/app/api/proofs/answers";
import type { SignedInUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getDebtRecord } from "@/lib/data/debts/debt-records";
import { getDebt } from "@/lib/data/debts/debts";
import { listProofs } from "@/lib/data/proofs/proofs";
import { type SettledRecord, settledRecord } from "@/lib/documents/settled/settled-record";
import { settledZip } from "@/lib/documents/settled/settled-zip";
import { isOpenStage } from "@/lib/domain/debts/debt";
import { endsDebt } from "@/lib/domain/settlement/settlement";

type Context = { params: Promise<{ debtId: string }> };

/** Everything of a settled debt as one ZIP: summary, originals, checksums. Amounts are in full: it is the user's own copy. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return guarded(async (user) => sendPaper(user.id, await paperOf(user, (await params).debtId)));
}

/** What GET would say, without making the ZIP. */
export function HEAD(_request: Request, { params }: Context): Promise<Response> {
  return guarded(async (user) => describePaper(await paperOf(user, (await params).debtId)));
}

/** The file is named after the day of settlement: the lender's name would stand in the list of downloads. */
async function paperOf(user: SignedInUser, debtId: string): Promise<PaperFile | null> {
  const record = await recordOf(user, debtId);
  if (!record) return null;
  const words = { t: await getTranslations(), locale: await getLocale() };
  const name = words.t("settled_file.names.zip", { day: record.settlement.settledOn });
  return { name, format: "zip", open: () => settledZip(user.id, record, words) };
}

/** Put away or not; null for a debt that is open, not there or someone else's. */
async function recordOf(user: SignedInUser, debtId: string): Promise<SettledRecord | null> {
  const [debt, { settlements }, proofs] = await Promise.all([
    getDebt(user.id, debtId),
    getDebtRecord(user.id, debtId),
    listProofs(user.id, { debtId }),
  ]);
  const settlement = settlements.findLast(({ outcome }) => endsDebt(outcome));
  if (!(debt && settlement) || isOpenStage(debt.stage)) return null;
  return settledRecord({ debt, settlement, proofs, today: today(user.timeZone), timeZone: user.timeZone });
}
