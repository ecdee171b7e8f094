import { useTranslations } from "next-intl";
import { PlainFrame } from "./_shell/plain-frame";
import { LinkButton } from "./_ui/button";

export default function NotFoundPage() {
  const t = useTranslations("error");
  return (
    <PlainFrame>
      <div className="grid justify-items-start gap-4">
        <h1 className="text-title font-heading">{t("not_found_title")}</h1>
        <p>{t("not_found")}</p>
        <LinkButton href="/" look="main">
          {t("home")}
        </LinkButton>
      </div>
    </PlainFrame>
  );
}
