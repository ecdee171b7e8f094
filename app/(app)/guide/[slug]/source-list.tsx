import { useTranslations } from "next-intl";
import { SourceLine } from "@/app/_order/source-line";
import { Card } from "@/app/_ui/card";
import type { Day } from "@/lib/domain/basics/day";
import type { SourceId } from "@/lib/domain/basics/source-id";

/** Where a page comes from: each source with its force, since when, and how it was checked. */
export function SourceList({ sources, today }: { sources: readonly SourceId[]; today: Day }) {
  const t = useTranslations();
  return (
    <Card title={t("guide.parts.sources")}>
      {sources.length === 0 && <p className="text-small text-ink-2">{t("guide.no_source")}</p>}
      <ul className="grid gap-2">
        {sources.map((source) => (
          <li key={source}>
            <SourceLine source={source} today={today} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
