import "server-only";

/** Sends a browser on to a page of our own, with GET. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}
