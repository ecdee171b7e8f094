import { describe, expect, test } from "vitest";
import { plainContact } from "@/lib/domain/negotiation/testing/plain-contact";
import { CONDUCT_RULES } from "@/lib/reference/conduct/conduct-rules";
import { checkConduct } from "./check-conduct";
import { conductContacts, type LoggedContact } from "./logged-contact";

const LENDER = { id: "lender", kind: "bank" } as const;

function calls(count: number, known: Partial<LoggedContact> = {}): LoggedContact[] {
  return Array.from({ length: count }, (_, index) => ({
    ...plainContact({ minute: 600 + index, connected: false }),
    id: `${known.ownNumber ?? ""}${String(known.connected)}${index}`,
    lender: LENDER,
    product: null,
    ...known,
  }));
}

const found = (logged: readonly LoggedContact[]) =>
  checkConduct(conductContacts(logged), CONDUCT_RULES).map(({ code }) => code);

describe("unanswered tries of a day", () => {
  test("without any number named they went to the only one: the 7th is found, the 6th is not", () => {
    expect(found(calls(7))).toEqual(["F2"]);
    expect(found(calls(6))).toEqual([]);
  });

  test("named once or not at all is still one number", () => {
    expect(found([...calls(3, { ownNumber: "138 0013 8000" }), ...calls(4)])).toEqual(["F2"]);
  });

  test("of two numbers the calls that name none are left out", () => {
    const [one, other] = [{ ownNumber: "13800138000" }, { ownNumber: "+86 139 0013 9000" }];
    expect(found([...calls(6, one), ...calls(1, other), ...calls(9)])).toEqual([]);
    expect(found([...calls(7, one), ...calls(1, other)])).toEqual(["F2"]);
  });

  test("a call of which nobody said whether it was picked up counts as neither", () => {
    expect(found(calls(20, { connected: null }))).toEqual([]);
  });
});

test("four connected calls are found, three are not; a court's or a friend's never", () => {
  expect(found(calls(4, { connected: true }))).toEqual(["F1"]);
  expect(found(calls(3, { connected: true }))).toEqual([]);
  expect(found(calls(4, { connected: true, party: "court" }))).toEqual([]);
  expect(found(calls(4, { connected: true, lender: { id: "friend", kind: "friend" } }))).toEqual([]);
});

test("a rule for cards holds where the contact was about a card", () => {
  const asked = { tags: ["others_asked_to_pay"] } as const;
  const forces = (product: LoggedContact["product"]) =>
    checkConduct(conductContacts(calls(1, { ...asked, product })), CONDUCT_RULES).map(({ force }) => force);
  expect(forces("credit_card")).toEqual(["regulation"]);
  expect(forces(null)).toEqual(["self_regulation"]);
});
