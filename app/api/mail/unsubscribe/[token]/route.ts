import { unsubscribe } from "@/lib/data/mail/unsubscribe-tokens";
import { addressToken } from "@/lib/schemas/mail";

type Context = { params: Promise<{ token: string }> };

/**
 * One click in a mail program (RFC 8058): the mail provider posts here, from its own address and without any cookie. The
 * secret of the address is all that is asked for, and all that it can do is to end messages.
 */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const isToken = addressToken.safeParse(token).success;
  return new Response(null, { status: isToken && (await unsubscribe(token)) === "done" ? 200 : 404 });
}

/** A person who follows the same address gets the page with the button; fetching it ends nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  if (!addressToken.safeParse(token).success) return new Response(null, { status: 404 });
  return new Response(null, { status: 303, headers: { Location: `/unsubscribe/${token}` } });
}
