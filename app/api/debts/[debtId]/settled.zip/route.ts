import { getLocale, getTranslations } from "next-intl/server";
import { guarded, refusal } from "@/app/api/proofs/answers";
import type { SignedInUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { type AttemptLimit, countAttempt } from "@/lib/data/core/attempts";
import { getDebtRecord } from "@/lib/data/debts/debt-records";
import { getDebt } from "@/lib/data/debts/debts";
import { listProofs } from "@/lib/data/proofs/proofs";
import { type SettledRecord, settledRecord } from "@/lib/documents/settled/settled-record";
import { settledZip } from "@/lib/documents/settled/settled-zip";
import { isOpenStage } from "@/lib/domain/debts/debt";
import { endsDebt } from "@/lib/domain/settlement/settlement";
import { byteStream } from "@/lib/proofs/byte-stream";
import { contentDisposition, SAFE_HEADERS } from "@/lib/proofs/download";

type Context = { params: Promise<{ debtId: string }> };

/** Enough for somebody who takes along all of theirs one by one, too little for a loop that keeps a processor busy. */
const DOWNLOADS: AttemptLimit = { attempts: 30, minutes: 15 };

/** Everything of a settled debt as one ZIP: summary, originals, checksums. Amounts are in full: it is the user's own copy. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return guarded(async (user) => {
    const record = await recordOf(user, (await params).debtId);
    if (!record) return refusal("not_found");
    const blocked = await countAttempt([{ subject: `settled_zip:${user.id}`, limit: DOWNLOADS }], new Date());
    if (blocked) return tooOften(blocked.blockedMinutes);
    const words = { t: await getTranslations(), locale: await getLocale() };
    return new Response(byteStream(settledZip(user.id, record, words)), { headers: await headersOf(record) });
  });
}

/** What GET would say, without making the ZIP. */
export function HEAD(_request: Request, { params }: Context): Promise<Response> {
  return guarded(async (user) => {
    const record = await recordOf(user, (await params).debtId);
    return record ? new Response(null, { headers: await headersOf(record) }) : refusal("not_found");
  });
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

/** The file is named after the day of settlement: the lender's name would stand in the list of downloads. */
async function headersOf({ settlement }: SettledRecord): Promise<Record<string, string>> {
  const t = await getTranslations("settled_file.names");
  const name = t("zip", { day: settlement.settledOn });
  return { ...SAFE_HEADERS, "Content-Type": "application/zip", "Content-Disposition": contentDisposition(name) };
}

/** A person clicked, so this one is a sentence. */
async function tooOften(minutes: number): Promise<Response> {
  const text = (await getTranslations("refusal"))("rate_limited", { minutes });
  const headers = { ...SAFE_HEADERS, "Content-Type": "text/plain; charset=utf-8", "Retry-After": String(minutes * 60) };
  return new Response(text, { status: 429, headers });
}
