import type { Route } from "next";
import { useTranslations } from "next-intl";
import { TextLink } from "./text-link";

type PageLinksProps = {
  page: number;
  pages: number;
  /** Which page it is, of how many, and how much all of them hold. */
  position: string;
  addressOf: (page: number) => string;
};

/** The way to the other pages of a long list; nothing where there is one. */
export function PageLinks({ page, pages, position, addressOf }: PageLinksProps) {
  const t = useTranslations("actions.pages");
  if (pages === 1) return null;
  return (
    <nav aria-label={t("label")} className="mt-3 flex flex-wrap items-center justify-center gap-x-5">
      {page > 1 && <TextLink href={addressOf(page - 1) as Route}>{t("previous")}</TextLink>}
      <span className="num text-small text-ink-2">{position}</span>
      {page < pages && <TextLink href={addressOf(page + 1) as Route}>{t("next")}</TextLink>}
    </nav>
  );
}
