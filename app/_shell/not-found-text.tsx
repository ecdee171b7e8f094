import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";

/** What is said where nothing is; it does not tell what never was from what is somebody else's. */
export function NotFoundText() {
  const t = useTranslations("error");
  return (
    <div className="grid justify-items-start gap-4">
      <h1 className="text-title font-heading">{t("not_found_title")}</h1>
      <p>{t("not_found")}</p>
      <LinkButton href="/" look="main">
        {t("home")}
      </LinkButton>
    </div>
  );
}
