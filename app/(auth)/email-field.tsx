import { getTranslations } from "next-intl/server";
import { TextField } from "@/app/_ui/forms/text-field";
import { typedEmail } from "@/lib/auth/typed-email";

/** The address of an account, with what was typed last on this way in. */
export async function EmailField({ hint }: { hint?: string }) {
  const [t, email] = await Promise.all([getTranslations("account"), typedEmail()]);
  return (
    <TextField
      name="email"
      label={t("email")}
      hint={hint}
      type="email"
      inputMode="email"
      autoComplete="username"
      maxLength={254}
      defaultValue={email}
    />
  );
}
