import { useTranslations } from "next-intl";
import { buttonClass } from "@/app/_ui/button-style";
import { Notice } from "@/app/_ui/notice";

/** Says that the fields hold what was typed before and refused, with the way to what is stored. */
export function DraftNotice({ saved }: { saved: string }) {
  const t = useTranslations("debt_form");
  return (
    <Notice
      action={
        // A full load: in a page that stays, the fields would keep what was typed.
        <a href={saved} target="_self" className={buttonClass({ look: "plain" })}>
          {t("draft_drop")}
        </a>
      }
    >
      {t("draft")}
    </Notice>
  );
}
