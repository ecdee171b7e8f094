import { expect, test } from "vitest";
import { makeTurns } from "./turns";

test("so many at once, the others in order, urgent ones before them, whatever fails", async () => {
  const inTurn = makeTurns(2);
  const order: string[] = [];
  let running = 0;
  let most = 0;
  const work = (name: string) => async () => {
    order.push(name);
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running--;
    if (name.endsWith("!")) throw new Error(name);
  };
  const urgent = { isUrgent: true };
  await Promise.allSettled([
    inTurn(work("a!")),
    inTurn(work("b")),
    inTurn(work("c")),
    inTurn(work("d!")),
    inTurn(work("e"), urgent),
    inTurn(work("f"), urgent),
  ]);
  expect(order).toEqual(["a!", "b", "e", "f", "c", "d!"]);
  expect(most).toBe(2);
  await expect(inTurn(work("g!"))).rejects.toThrow("g!");
});
