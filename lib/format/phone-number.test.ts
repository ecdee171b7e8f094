import { describe, expect, it } from "vitest";
import { formatPhoneNumber } from "./phone-number";

describe("formatPhoneNumber", () => {
  it.each([
    ["13800001111", "138 0000 1111"],
    ["4008205555", "400 820 5555"],
    ["8008205555", "800 820 5555"],
    ["01088662010", "010 8866 2010"],
    ["057188662010", "0571 8866 2010"],
    ["03558662010", "0355 866 2010"],
    ["95588", "95588"],
    ["12368", "12368"],
    ["0085212345678", "0085212345678"],
    ["", ""],
  ])("%s is read as %s", (digits, read) => expect(formatPhoneNumber(digits)).toBe(read));
});
