"use client";

import { ChevronRight } from "lucide";
import { type ReactNode, use } from "react";
import { Icon } from "@/app/_ui/icon";
import { FormContext } from "./form-context";

type MoreFieldsProps = {
  summary: string;
  /** The fields inside: the fold opens where one of them was filled in or refused. */
  names: readonly string[];
  open?: boolean;
  children: ReactNode;
};

/** Fields that can wait, folded away. Nothing that was typed or refused is ever hidden by it. */
export function MoreFields({ summary, names, open = false, children }: MoreFieldsProps) {
  const state = use(FormContext)?.state;
  const wantsToBeSeen = names.some(
    (name) => state?.errors?.[name] || state?.current?.[name] || state?.values?.[name]?.some((typed) => typed !== ""),
  );
  return (
    <details open={open || wantsToBeSeen} className="group min-w-0">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-1.5 py-2 font-medium text-accent">
        <Icon of={ChevronRight} className="size-4.5 flex-none group-open:rotate-90" />
        {summary}
      </summary>
      <div className="grid gap-5 pt-2 pb-3">{children}</div>
    </details>
  );
}
