import type { Route } from "next";
import { useTranslations } from "next-intl";
import { TextLink } from "@/app/_ui/text-link";
import { addressOf, type ProofListView } from "./list-view";

/** The way to the other pages of a long list; nothing where there is one. */
export function PageLinks({ view, page, pages }: { view: ProofListView; page: number; pages: number }) {
  const t = useTranslations("proofs.pages");
  if (pages === 1) return null;
  const at = (number: number) => addressOf({ ...view, page: number }) as Route;
  return (
    <nav aria-label={t("label")} className="mt-3 flex flex-wrap items-center justify-center gap-x-5">
      {page > 1 && <TextLink href={at(page - 1)}>{t("previous")}</TextLink>}
      <span className="num text-small text-ink-2">{t("position", { page, pages })}</span>
      {page < pages && <TextLink href={at(page + 1)}>{t("next")}</TextLink>}
    </nav>
  );
}
