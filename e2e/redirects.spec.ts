import { randomUUID } from "node:crypto";
import { actionNamed, callAction } from "./fixtures/actions";
import { cookieOf, newPerson } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

/* Other sites as an address can spell them: with two slashes, with the slash that browsers turn round, as a user name. */
const HOSTILE = [
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "https://evil.example/dashboard",
  "https:evil.example",
  "https://app@evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
];

test("after signing in nobody is sent to another site", async ({ site }) => {
  const { email, password } = await newPerson({ typesPassword: true });
  const action = actionNamed("signInAction");
  for (const next of [...HOSTILE, "/debts?sort=amount"]) {
    const { headers } = await callAction(site, action, { email, password, next }, { origin: site });
    const wanted = next.startsWith("/debts") ? next : "/dashboard";
    expect(headers.get("x-action-redirect"), next).toBe(`${wanted};push`);
  }
  const cookie = await cookieOf(await newPerson());
  for (const next of HOSTILE) {
    const url = `${site}/sign-in?next=${encodeURIComponent(next)}`;
    const answer = await fetch(url, { headers: { cookie }, redirect: "manual" });
    expect(new URL(answer.headers.get("location") ?? "", site).href, next).toBe(`${site}/dashboard`);
  }
});

test("neither does typing the password again, nor an upload, send anybody to another site", async ({ site }) => {
  const person = await newPerson({ typesPassword: true });
  const cookie = await cookieOf(person);
  for (const next of HOSTILE) {
    const form = { currentPassword: person.password, next };
    const { headers } = await callAction(site, actionNamed("confirmAction"), form, { cookie, origin: site });
    expect(headers.get("x-action-redirect"), next).toBe("/dashboard;push");
    const confirmed = `${site}/settings/confirm?next=${encodeURIComponent(next)}`;
    const shown = await fetch(confirmed, { headers: { cookie }, redirect: "manual" });
    expect(new URL(shown.headers.get("location") ?? "", site).href, next).toBe(`${site}/dashboard`);

    const upload = new FormData();
    for (const [name, value] of Object.entries({ _key: randomUUID(), back: next })) upload.append(name, value);
    upload.append("file", new Blob(["x"]), "a.pdf");
    const init = { method: "POST", body: upload, headers: { cookie, origin: site }, redirect: "manual" } as const;
    const back = await fetch(`${site}/api/proofs/form`, init);
    expect(new URL(back.headers.get("location") ?? "", site).origin, next).toBe(site);
  }
});
