import "server-only";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { FormState } from "./form-state";

/** A reason of lib/i18n/messages/…/refusal.json with what its sentence needs. */
export type Refusal = { refused: ErrorKey; params?: Record<string, string | number> };

export type ErrorKey = Extract<keyof typeof import("@/lib/i18n/messages/zh-CN/refusal.json"), string>;

/** The sentence for a reason, in the reader's language. */
export async function sentenceOf({ refused, params }: Refusal): Promise<string> {
  const t = await getTranslations("refusal");
  return t(refused, params ?? {});
}

/** Sentences for what a schema found, at the fields they belong to. Schemas name reasons, never words. */
export async function errorSentences(
  error: z.ZodError,
  summary: "look_at_fields" | "look_at_fields_password",
): Promise<Pick<FormState, "errors" | "message">> {
  const t = await getTranslations("refusal");
  const errors: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "");
    const key = (t.has(issue.message as ErrorKey) ? issue.message : fallback(issue)) as ErrorKey;
    const sentence = t(key, issue.code === "too_big" ? { max: Number(issue.maximum) } : {});
    errors[field] = [...new Set([...(errors[field] ?? []), sentence])];
  }
  return { errors, message: t(summary, { n: Object.keys(errors).length }) };
}

function fallback(issue: z.core.$ZodIssue): ErrorKey {
  if (issue.code === "too_big") return "too_long";
  return issue.code === "invalid_value" ? "choice" : "field";
}
