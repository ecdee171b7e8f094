import { expect, test } from "vitest";
import { familyOf, PROOF_QUOTA } from "./proof-type";

test("one person may keep 2 GiB and 2,000 files, as the refusal says", () => {
  expect(PROOF_QUOTA).toEqual({ bytes: 2_147_483_648, files: 2000 });
});

test("a file is a picture, a document or a recording", () => {
  expect(familyOf("image/heic")).toBe("image");
  expect(familyOf("application/pdf")).toBe("pdf");
  expect(familyOf("audio/amr")).toBe("audio");
});
