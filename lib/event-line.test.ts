import { expect, test } from "vitest";
import { eventLine } from "./event-line";

test("one line, whatever is in it", () => {
  const odd = { event: "signed_in\n{}", user: "u\r\n", client: "\u001b[31m\u2028", why: "a\u0085b\nc" };
  const line = eventLine(odd, new Date(0));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what would colour or break a line.
  expect(line).not.toMatch(/[\u0000-\u001f]/);
  expect(JSON.parse(line)).toEqual({ at: "1970-01-01T00:00:00.000Z", ...odd });
});

test("a reason is named only where there is one", () => {
  const line = eventLine({ event: "exported", user: "u", client: null, why: null }, new Date(0));
  expect(line).toBe('{"at":"1970-01-01T00:00:00.000Z","event":"exported","user":"u","client":null}');
});
