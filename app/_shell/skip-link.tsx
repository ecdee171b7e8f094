import { useTranslations } from "next-intl";

/** The first stop of the keyboard: past the navigation. */
export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a
      href="#main"
      className="sr-only rounded-control bg-accent px-4 py-2.5 text-accent-ink focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-20"
    >
      {t("skip")}
    </a>
  );
}
