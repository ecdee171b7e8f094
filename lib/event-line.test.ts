import { expect, test } from "vitest";
import { eventLine } from "./event-line";

test("one line, whatever is in it", () => {
  const line = eventLine({ event: "signed_in\n{}", user: "u\r\n", client: null }, new Date(0));
  expect(line).not.toMatch(/[\r\n]/);
  expect(JSON.parse(line)).toEqual({
    at: "1970-01-01T00:00:00.000Z",
    event: "signed_in\n{}",
    user: "u\r\n",
    client: null,
  });
});
