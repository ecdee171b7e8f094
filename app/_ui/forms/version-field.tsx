"use client";

import { use } from "react";
import { FormContext } from "./form-context";

/** The version that the form was filled from; after a stale save the stored one, so that the next save is accepted. */
export function VersionField({ version }: { version: number }) {
  const state = use(FormContext)?.state;
  const value = state?.current?.version ?? state?.values?.version?.[0] ?? String(version);
  return <input type="hidden" name="version" value={value} />;
}
