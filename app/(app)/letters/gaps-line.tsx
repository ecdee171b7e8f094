import { useTranslations } from "next-intl";
import { countGaps } from "@/lib/domain/letters/letter";

/** How many places of a letter are still open, and that nothing was made up for them. */
export function GapsLine({ text }: { text: string }) {
  const t = useTranslations("letters.gap");
  const n = countGaps(text);
  return (
    <div className={n === 0 ? "text-small text-ink-2" : "rounded-control bg-amber-soft px-3.5 py-2.5 text-small"}>
      <p className={n === 0 ? "" : "font-strong"}>{t("title", { n })}</p>
      {n > 0 && <p>{t("text")}</p>}
    </div>
  );
}
