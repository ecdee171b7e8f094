import { seeOther } from "@/app/api/account/see-other";
import { tooOften } from "@/app/api/limits";
import { guarded, refusal } from "@/app/api/proofs/answers";
import { noteEvent } from "@/lib/auth/events";
import { overUserLimit } from "@/lib/auth/limits";
import { type Imported, type ImportRefusal, importAccount } from "@/lib/documents/account-import/import-account";
import type { UserId } from "@/lib/domain/basics/user";
import { BrokenForm, readForm } from "@/lib/proofs/plain-form";

const PAGE = "/settings/data/import";

/**
 * Takes the export that a form sends along, and goes to the page of the data, or back to the form with `refused` (why not)
 * and `where` in its address. The file streams past everything else; nothing of it is held in memory.
 */
export async function POST(request: Request): Promise<Response> {
  const answer = await guarded((user) => takeForm(user.id, request));
  return answer.status === 401 ? seeOther(`/sign-in?next=${encodeURIComponent(PAGE)}`) : answer;
}

async function takeForm(userId: UserId, request: Request): Promise<Response> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body) return refusal("bad_request");
  const blocked = await overUserLimit(userId, "import");
  if (blocked) return tooOften(blocked, `${PAGE}?refused=rate_limited`);
  const outcomes: (Imported | ImportRefusal)[] = [];
  try {
    await readForm(
      type,
      request.body,
      async ({ bytes, fields }) => {
        // One is taken; whoever sends two has made a mistake, and nothing of the second is read.
        if (outcomes.length === 0) outcomes.push(await importAccount(userId, bytes, fields.passphrase ?? ""));
      },
      IMPORT_FILE_BYTES,
    );
  } catch (error) {
    if (error instanceof BrokenForm) return seeOther(`${PAGE}?refused=incomplete`);
    throw error;
  }
  const [outcome] = outcomes;
  if (!outcome) return seeOther(`${PAGE}?refused=no_file`);
  if ("refused" in outcome) return seeOther(addressOf(outcome));
  await noteEvent(userId, "imported");
  return seeOther(`/settings/data?imported=1${outcome.lost > 0 ? `&lost=${outcome.lost}` : ""}`);
}

/** One byte more than an export may have, so that one that is too large is seen to be. */
const IMPORT_FILE_BYTES = 3 * 1024 ** 3 + 1;

/** A place in an export as it may stand in an address: numbers and our own names, never those of a person's files. */
function addressOf({ refused, where }: ImportRefusal): string {
  const [, original] = /^(originals\/\d+)/.exec(where) ?? [];
  const own = /^[a-zA-Z]+(\.(\d+|[a-zA-Z]+|csv|json|txt|sha256))*$/.test(where) ? where : "";
  const said = original ?? own;
  return `${PAGE}?refused=${refused}${said === "" ? "" : `&where=${encodeURIComponent(said)}`}`;
}
