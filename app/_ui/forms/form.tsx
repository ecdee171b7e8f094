import { useTranslations } from "next-intl";
import { cache, type ReactNode } from "react";
import type { FormState } from "@/lib/actions/form-state";
import { ActionForm } from "./action-form";
import type { FormWords } from "./form-context";
import type { FormAction } from "./use-form-submit";

export type FormProps = {
  action: FormAction;
  /** At least the idempotency key of a form that creates something. */
  initial: FormState;
  children: ReactNode;
  className?: string;
  label?: string;
  /** For what is typed in a hurry and somewhere: sent again by itself when the connection dropped, while the page is open. */
  resends?: boolean;
};

/** A form that works before JavaScript arrives and never loses typing. Fields inside find their errors by name. */
export function Form({ resends = false, ...props }: FormProps) {
  const words = wordsOf(useTranslations("form"));
  return <ActionForm {...props} words={resends ? words.resending : words.once} />;
}

/** The same object for every form of a page, so that the page carries these words once and not with each form. */
const wordsOf = cache((t: ReturnType<typeof useTranslations<"form">>): Record<"once" | "resending", FormWords> => {
  const once = {
    errorTitle: t("error_title"),
    offline: t("offline"),
    server: t("server"),
    pickDay: t("pick_day"),
    showPassword: t("show_password"),
    hidePassword: t("hide_password"),
    storedNow: t("stored_now"),
  };
  return { once, resending: { ...once, resend: { notSent: t("not_sent"), waiting: t("waiting") } } };
});
