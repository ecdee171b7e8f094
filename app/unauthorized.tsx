import { useTranslations } from "next-intl";
import { PlainFrame } from "./_shell/plain-frame";
import { LinkButton } from "./_ui/button";

export default function UnauthorizedPage() {
  const t = useTranslations("error");
  const welcome = useTranslations("welcome");
  return (
    <PlainFrame>
      <div className="grid justify-items-start gap-4">
        <h1 className="text-title font-heading">{t("session_ended_title")}</h1>
        <p>{t("session_ended")}</p>
        <LinkButton href="/sign-in" look="main">
          {welcome("sign_in")}
        </LinkButton>
      </div>
    </PlainFrame>
  );
}
