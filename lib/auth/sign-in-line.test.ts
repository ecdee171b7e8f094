import { expect, test, vi } from "vitest";
import { makeLine } from "./sign-in-line";

/** A work that goes on until it is told to end, and says that it has begun. */
function openWork<T>(answer: T) {
  const ending: { end: () => void } = { end: () => undefined };
  const work = vi.fn(() => new Promise<T>((resolve) => Object.assign(ending, { end: () => resolve(answer) })));
  return { work, end: () => ending.end() };
}

test("so many at once, so many in line and in their order; who comes to a full line is refused at once", async () => {
  const inLine = makeLine(2, 2);
  const works = ["a", "b", "c", "d", "e"].map(openWork);
  const answers = works.map(({ work }) => inLine(work));
  const begun = () => works.map(({ work }) => work.mock.calls.length).join("");
  expect(await answers[4]).toBeNull();
  expect(begun()).toBe("11000");

  works[1]?.end();
  expect(await answers[1]).toBe("b");
  await vi.waitFor(() => expect(begun()).toBe("11100"));
  works[0]?.end();
  await vi.waitFor(() => expect(begun()).toBe("11110"));
  works[2]?.end();
  works[3]?.end();
  expect(await Promise.all(answers)).toEqual(["a", "b", "c", "d", null]);
  expect(await inLine(async () => "later")).toBe("later");
});

test("a work that fails gives its place on", async () => {
  const inLine = makeLine(1, 1);
  const failed = inLine(() => Promise.reject(new Error("away")));
  const next = inLine(async () => "next");
  await expect(failed).rejects.toThrow("away");
  expect(await next).toBe("next");
});
