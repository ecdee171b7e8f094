import "server-only";
import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { logEvent } from "@/lib/auth/events";
import { currentUser, type SignedInUser } from "@/lib/auth/session";
import { dropDraft, saveDraft } from "@/lib/data/core/drafts";
import type { Idempotency } from "@/lib/data/core/idempotency";
import { errorSentences, type Refusal, sentenceOf } from "./error-sentences";
import type { FormState } from "./form-state";
import { type FormValues, hasSecrets, idempotencyOf, inputOf, typedValues, withoutSecrets } from "./form-values";
import { isOwnOrigin } from "./own-origin";

/**
 * What a handler answers: go on to a page, stay with a sentence, or refuse with a reason. `isUnfinished`: the page comes first,
 * like the password once more, and what was typed waits in the form until then.
 */
export type FormOutcome =
  | { redirectTo: Route; isUnfinished?: true }
  | { done: true; message?: string; once?: string }
  | (Refusal & { errors?: Record<string, Refusal>; current?: Record<string, string> });

type Handler<Schema extends z.ZodType, Context> = (
  context: Context & { input: z.output<Schema>; idempotency: Idempotency },
) => Promise<FormOutcome>;

/** Every mutation of a signed-in user goes through here: own origin, signed in, valid, then handled. */
export function formAction<Schema extends z.ZodType>(
  schema: Schema,
  handle: Handler<Schema, { user: SignedInUser }>,
): (previous: FormState, formData: FormData) => Promise<FormState> {
  return async (_previous, formData) => {
    const values = typedValues(formData);
    if (!(await isOwnOrigin())) return foreign(values);
    const user = await currentUser();
    if (!user) return refused({ refused: "session_ended" }, values);

    const form = values._form?.[0]?.slice(0, 100);
    const outcome = await validThenHandled(schema, values, (input) =>
      handle({ user, input, idempotency: idempotencyOf(values) }),
    );
    if (form)
      await ("refused" in outcome || "invalid" in outcome || "isUnfinished" in outcome
        ? saveDraft(user.id, form, withoutSecrets(values))
        : dropDraft(user.id, form));
    return answer(outcome, values);
  };
}

/**
 * The same for people who are not signed in: signing in and signing up. They have no drafts: `keep` may hold on to what was
 * typed (never a password) before anything is decided.
 */
export function publicFormAction<Schema extends z.ZodType>(
  schema: Schema,
  handle: Handler<Schema, object>,
  keep: (typed: FormValues) => Promise<void> = async () => undefined,
): (previous: FormState, formData: FormData) => Promise<FormState> {
  return async (_previous, formData) => {
    const values = typedValues(formData);
    if (!(await isOwnOrigin())) return foreign(values);
    await keep(withoutSecrets(values));
    const outcome = await validThenHandled(schema, values, (input) =>
      handle({ input, idempotency: idempotencyOf(values) }),
    );
    return answer(outcome, values);
  };
}

async function foreign(values: FormValues): Promise<FormState> {
  await logEvent(null, "request_refused", "foreign_origin");
  return refused({ refused: "foreign_origin" }, values);
}

type Invalid = { invalid: z.ZodError };

async function validThenHandled<Schema extends z.ZodType>(
  schema: Schema,
  values: FormValues,
  handle: (input: z.output<Schema>) => Promise<FormOutcome>,
): Promise<FormOutcome | Invalid> {
  const parsed = schema.safeParse(inputOf(values));
  return parsed.success ? handle(parsed.data) : { invalid: parsed.error };
}

async function answer(outcome: FormOutcome | Invalid, values: FormValues): Promise<FormState> {
  if ("redirectTo" in outcome) redirect(outcome.redirectTo);
  if ("done" in outcome)
    return {
      done: true,
      key: randomUUID(),
      ...(outcome.message ? { message: outcome.message } : {}),
      ...(outcome.once ? { once: outcome.once } : {}),
    };
  if ("invalid" in outcome) {
    const summary = hasSecrets(values) ? "look_at_fields_password" : "look_at_fields";
    return { ...(await errorSentences(outcome.invalid, summary)), values: withoutSecrets(values) };
  }
  return refused(outcome, values);
}

async function refused(outcome: Extract<FormOutcome, Refusal>, values: FormValues): Promise<FormState> {
  const errors = Object.entries(outcome.errors ?? {});
  const sentences = await Promise.all(
    errors.map(async ([field, refusal]): Promise<[string, string[]]> => [field, [await sentenceOf(refusal)]]),
  );
  return {
    message: await sentenceOf(outcome),
    values: withoutSecrets(values),
    ...(sentences.length > 0 ? { errors: Object.fromEntries(sentences) } : {}),
    ...(outcome.current ? { current: outcome.current } : {}),
  };
}
