import { getTranslations } from "next-intl/server";
import { clientNetwork } from "@/lib/auth/client-address";
import { type TokenUser, userForToken } from "@/lib/auth/token-user";
import { today } from "@/lib/clock";
import { listCalendarDays } from "@/lib/data/calendar/calendar-days";
import { feedTitles } from "@/lib/data/calendar/feeds";
import { type AttemptLimit, countAttempt } from "@/lib/data/core/attempts";
import { calendarFile } from "@/lib/documents/calendar/calendar-file";
import { DEFAULT_LOCALE, parseLocale } from "@/lib/i18n/locales";
import { SAFE_HEADERS } from "@/lib/proofs/download";

type Context = { params: Promise<{ token: string }> };

/** A calendar program looks every few hours; several devices may share an address. */
const READS: AttemptLimit = { attempts: 60, minutes: 15 };
/** Secrets cannot be guessed; this keeps a loop that tries from keeping the database busy. It never stands in the way of a right one. */
const WRONG: AttemptLimit = { attempts: 300, minutes: 15 };

/** The days of whoever made this address, for a calendar program. Nobody signs in here: the address is the secret. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const user = await userForToken("calendar", (await params).token);
  const network = await clientNetwork();
  const subject = user ? `calendar:${user.tokenId}` : `calendar_wrong:${network ?? ""}`;
  const blocked = await countAttempt([{ subject, limit: user ? READS : WRONG }], new Date());
  if (blocked) return answer(429, null, { "Retry-After": String(blocked.blockedMinutes * 60) });
  return user ? answer(200, await fileOf(user), FILE_HEADERS) : answer(404, null);
}

const FILE_HEADERS = {
  "Content-Type": "text/calendar; charset=utf-8",
  "Content-Disposition": 'inline; filename="days.ics"',
};

async function fileOf({ id, locale: stored, timeZone, tokenId, sealed }: TokenUser): Promise<string> {
  const locale = parseLocale(stored) ?? DEFAULT_LOCALE;
  const [t, titles, days] = await Promise.all([
    getTranslations({ locale }),
    feedTitles(id, tokenId, sealed),
    listCalendarDays(id, today(timeZone)),
  ]);
  return calendarFile(days, titles, { t, locale });
}

function answer(status: number, body: string | null, headers: Record<string, string> = {}): Response {
  return new Response(body, { status, headers: { ...SAFE_HEADERS, "X-Robots-Tag": "noindex", ...headers } });
}
