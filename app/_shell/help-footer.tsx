import { useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";
import { CareButton } from "./care-button";

const LINES = [
  { key: "care", number: "12356" },
  { key: "legal_aid", number: "12348" },
  { key: "anti_fraud", number: "96110" },
] as const;

/** At the end of every page: what this is not, where the rules stand, and whom to call. */
export function HelpFooter() {
  const t = useTranslations("footer");
  const link = "inline-flex min-h-11 items-center underline underline-offset-4";
  return (
    <footer className="mt-8 border-t border-line pt-3 text-tiny text-ink-3">
      <p className="py-1">{t("not_advice")}</p>
      <ul className="flex flex-wrap items-center gap-x-4.5">
        {LINES.map(({ key, number }) => (
          <li key={key}>
            <a href={`tel:${number}`} className={link}>
              {t(key)}
            </a>
          </li>
        ))}
        <li>
          <Link href="/guide" className={link}>
            {t("guide")}
          </Link>
        </li>
        <li>
          <CareButton className="text-tiny" />
        </li>
      </ul>
    </footer>
  );
}
