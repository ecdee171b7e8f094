import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";

/** What is said where nothing is; it does not tell what never was from what is somebody else's. */
export function NotFoundText() {
  const t = useTranslations("error");
  return (
    <>
      <PageHeader title={t("not_found_title")} lead={t("not_found")} />
      <LinkButton href="/" look="main">
        {t("home")}
      </LinkButton>
    </>
  );
}
