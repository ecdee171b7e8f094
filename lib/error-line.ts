/** What the program tells of a request in which something broke. The route is the pattern, never the address. */
export type FailedRequest = { method: string; route: string };

/**
 * One line for the server's log about an error that reached nobody's hands: the reference that the person was shown, where it
 * happened in the code, and of what kind it was. Its message stays out: it may quote what somebody typed.
 */
export function errorLine(error: unknown, { method, route }: FailedRequest, at: Date): string {
  const known = error instanceof Error ? error : new Error();
  const frames = framesOf(known);
  return JSON.stringify({
    at: at.toISOString(),
    event: "error",
    reference: textOf(known, "digest"),
    method,
    route,
    name: known.name,
    code: textOf(known, "code"),
    frames: frames.slice(0, 8).map((line) => line.trim()),
  });
}

function textOf(error: Error, key: "digest" | "code"): string | null {
  const value: unknown = Reflect.get(error, key);
  return typeof value === "string" ? value : null;
}

/** The lines of the stack behind the message, which may itself look like one. */
function framesOf({ stack = "", message }: Error): string[] {
  const behind = stack.slice(stack.indexOf(message) + message.length);
  return behind.split("\n").filter((line) => /^\s+at /.test(line));
}
