import type { Route } from "next";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-style";
import { Link } from "./link";

export type ButtonProps = ButtonLook &
  Pick<ComponentProps<"button">, "type" | "name" | "value" | "form" | "formAction" | "aria-label" | "aria-pressed"> & {
    children: ReactNode;
  };

/** A button of a plain form. Inside `Form` use `SubmitButton`, which knows when the form is being sent. */
export function Button({ look, block, children, type = "submit", ...button }: ButtonProps) {
  return (
    <button {...button} type={type} className={buttonClass({ look, block })}>
      {children}
    </button>
  );
}

export type LinkButtonProps<To extends string> = ButtonLook & {
  href: Route<To>;
  children: ReactNode;
};

/** A place to go that is the main thing to do here, so it looks like a button. Not fetched before it is followed. */
export function LinkButton<To extends string>({ href, look, block, children }: LinkButtonProps<To>) {
  return (
    <Link href={href} className={buttonClass({ look, block })}>
      {children}
    </Link>
  );
}
