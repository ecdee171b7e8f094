import { useTranslations } from "next-intl";

/** The first stop of the keyboard: past the navigation. */
export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a
      href="#main"
      className="absolute -top-40 left-2 z-20 inline-flex min-h-11 items-center rounded-control bg-accent px-4 text-accent-ink focus:fixed focus:top-2"
    >
      {t("skip")}
    </a>
  );
}
