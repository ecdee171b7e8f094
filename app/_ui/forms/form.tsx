import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormState } from "@/lib/actions/form-state";
import { ActionForm } from "./action-form";
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
  const t = useTranslations("form");
  const words = {
    errorTitle: t("error_title"),
    offline: t("offline"),
    server: t("server"),
    pickDay: t("pick_day"),
    showPassword: t("show_password"),
    hidePassword: t("hide_password"),
    storedNow: t("stored_now"),
    ...(resends ? { resend: { notSent: t("not_sent"), waiting: t("waiting") } } : {}),
  };
  return <ActionForm {...props} words={words} />;
}
