import { useLocale, useTranslations } from "next-intl";
import type { Day } from "@/lib/domain/basics/day";
import type { SourceId } from "@/lib/domain/basics/source-id";
import { formatDay } from "@/lib/format/day";
import type { GuideSlug } from "@/lib/reference/guide/guide";
import { SOURCES } from "@/lib/reference/sources";
import { GuideLink } from "./guide-link";

type SourceLineProps = {
  source: SourceId;
  today: Day;
  /** The page of the guide that explains it, to be read next. */
  guide?: GuideSlug;
};

/** The rule behind a sentence: its title, how binding it is, since when, and how it was checked. */
export function SourceLine({ source, today, guide }: SourceLineProps) {
  const t = useTranslations("sources");
  const locale = useLocale();
  const { title, force, inForceFrom, confidence } = SOURCES[source];
  const since =
    inForceFrom === null ? t("in_force_unknown") : t("in_force", { day: formatDay(inForceFrom, locale, today) });
  // A notice or a contract is not in force for everybody from a day on, as a rule is.
  const isRule = force !== "public_notice" && force !== "contract_terms";
  const facts = [
    t(`force.${force}`),
    ...(isRule || inForceFrom !== null ? [since] : []),
    t(`confidence.${confidence}`),
  ];
  return (
    <p className="mt-0.5 text-tiny text-ink-2">
      {[t("basis", { title: locale === "en" ? title.en : title.zh }), ...facts, ...(guide ? [""] : [])].join(" · ")}
      {guide && <GuideLink slug={guide} />}
    </p>
  );
}
