import { describe, expect, test } from "vitest";
import { signUpSchema } from "@/lib/schemas/account";
import { idempotencyOf, inputOf, typedValues, withoutSecrets } from "./form-values";

function formOf(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const INHERITED = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "__proto__[polluted]"];

describe("names that every object has already", () => {
  const form = formOf(INHERITED.flatMap((name) => [[name, '{"polluted":1}'] as const, [name, "polluted"] as const]));

  test("are fields like any other, and change nothing but themselves", () => {
    const values = typedValues(form);
    expect(Object.keys(values)).toEqual(INHERITED);
    const input = inputOf(values);
    expect(Object.keys(input)).toEqual(INHERITED);
    for (const made of [values, input, withoutSecrets(values), {}]) {
      expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
      expect("polluted" in made).toBe(false);
    }
    expect(String({})).toBe("[object Object]");
  });

  test("are nobody's input, and no schema takes them in", () => {
    const typed = formOf([...form.entries()].map(([name, value]) => [name, String(value)] as const));
    typed.append("email", "wang@example.com");
    typed.append("password", "十二个字的一句话就已经够");
    const read = signUpSchema.parse(inputOf(typedValues(typed)));
    expect(Object.keys(read).toSorted()).toEqual(["email", "password"]);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });
});

test.each([
  [
    "twice the same field",
    [
      ["email", "a@example.com"],
      ["email", "b@example.com"],
    ],
  ],
  [
    "an operator as a name",
    [
      ["email[contains]", ""],
      ["email[not]", ""],
    ],
  ],
  ["an object as a value", [["email", '{"not":""}']]],
  ["nothing", []],
] as const)("%s is no address", (_name, fields) => {
  const input = inputOf(typedValues(formOf([...fields, ["password", "十二个字的一句话就已经够"]])));
  expect(signUpSchema.safeParse(input).error?.issues.map(({ path }) => path[0])).toEqual(["email"]);
});

test("what is no form has no fields", () => {
  for (const odd of [null, undefined, "x", 0, [], {}, { get: 1 }, [["a", "b"]]]) {
    expect(typedValues(odd as unknown as FormData)).toEqual({});
  }
});

test("ten thousand fields take no longer than their number says, of one name or of many", () => {
  const millisecondsFor = (count: number, nameOf: (place: number) => string) => {
    const form = formOf(Array.from({ length: count }, (_, place) => [nameOf(place), "x".repeat(20)] as const));
    const begun = performance.now();
    const values = typedValues(form);
    inputOf(values);
    idempotencyOf(values);
    return performance.now() - begun;
  };
  for (const nameOf of [() => "same", (place: number) => `field${place}`]) {
    const [few, many] = [1_000, 20_000].map((count) =>
      Math.min(...[1, 2, 3].map(() => millisecondsFor(count, nameOf))),
    ) as [number, number];
    // Twenty times as many; a list that was copied for each field would take four hundred times as long.
    expect(many).toBeLessThan(20 + few * 120);
  }
});
