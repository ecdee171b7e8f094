import { randomUUID } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { findCredentials } from "@/lib/data/accounts/accounts";
import { signUp } from "./accounts";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("signing up answers the same for a new and a known address, and the first password stays", async () => {
  const email = `${randomUUID()}@example.com`;
  expect(await signUp(email, "一句自己记得住的话就好", "zh-CN")).toEqual({ ok: true, value: null });
  const before = await findCredentials(email);
  expect(await signUp(email.toUpperCase(), "someone else’s sentence", "en")).toEqual({ ok: true, value: null });
  expect(await findCredentials(email)).toEqual(before);
});

test("SIGNUPS=closed makes no account", async () => {
  vi.stubEnv("SIGNUPS", "closed");
  const email = `${randomUUID()}@example.com`;
  expect(await signUp(email, "一句自己记得住的话就好", "zh-CN")).toEqual({ ok: false, reason: "signups_closed" });
  expect(await findCredentials(email)).toBeNull();
});
