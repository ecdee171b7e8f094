import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import type { HelpLine } from "@/lib/reference/guide/help-lines";

/** Numbers to dial oneself, each with what it is for. */
export function HelpLineList({ lines }: { lines: readonly HelpLine[] }) {
  const t = useTranslations("guide");
  return (
    <Card title={t("parts.lines")}>
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line}>
            <a href={`tel:${line}`} className="group grid grid-cols-[5rem_minmax(0,1fr)] items-baseline gap-x-3 py-2.5">
              <span className="num text-lead font-strong text-accent underline-offset-4 group-hover:underline">
                {line}
              </span>
              <span>
                <span className="font-medium">{t(`lines.${line}.name`)}</span>{" "}
                <span className="block text-small text-ink-2">{t(`lines.${line}.what`)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
