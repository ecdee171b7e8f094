import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { PageLink } from "@/app/(app)/guide/page-link";
import type { Day } from "@/lib/domain/basics/day";
import { GUIDE_PAGES } from "@/lib/reference/guide/guide";

/** Where to read on, in the order in which the page names it. */
export function RelatedPages({ slugs, today }: { slugs: readonly string[]; today: Day }) {
  const t = useTranslations("guide.parts");
  const pages = slugs.flatMap((slug) => GUIDE_PAGES.filter((page) => page.slug === slug));
  return (
    <Card title={t("related")}>
      <ul className="divide-y divide-line">
        {pages.map((page) => (
          <li key={page.slug}>
            <PageLink page={page} today={today} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
