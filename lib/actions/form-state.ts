/** What a form's action answers. Nothing in it means: not sent yet. */
export type FormState = {
  /** One sentence about the whole form, for instance an expected refusal. */
  message?: string;
  /** Sentences per field name; a repeated field's later entries are named "name.1", "name.2". */
  errors?: Record<string, string[]>;
  /** What was typed, to fill the fields again; every value of a repeated field, never a password. */
  values?: Record<string, string[]>;
  /** The other version of a row that changed meanwhile: field name → what is stored now, as text. */
  current?: Record<string, string>;
  /** The form's idempotency key: renewed by the server once one was used up. */
  key?: string;
  /** Something that only this answer shows, like a secret address. Stored nowhere. */
  once?: string;
  /** Accepted, and the form stays on the page. */
  done?: boolean;
};
