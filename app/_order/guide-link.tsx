import { useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";
import type { GuideSlug } from "@/lib/reference/guide/guide";

/** From a sentence to the page of the guide that explains it; part of a line of text. */
export function GuideLink({ slug }: { slug: GuideSlug }) {
  const t = useTranslations("sources");
  return (
    <Link href={`/guide/${slug}`} className="text-accent underline underline-offset-4">
      {t("guide")}
    </Link>
  );
}
