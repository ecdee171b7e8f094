import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { CheckboxField } from "@/app/_ui/forms/choice-fields";
import { TextLink } from "@/app/_ui/text-link";
import { TIMELINE_KINDS, type TimelineKind } from "@/lib/data/timeline/entry";

/** Which kinds of entries are shown: a plain GET form, so the address says what is shown. */
export function KindFilter({ debtId, kinds }: { debtId: string; kinds: readonly TimelineKind[] }) {
  const t = useTranslations("timeline");
  const here = `/debts/${debtId}/timeline` as Route;
  return (
    <Disclosure summary={t("filter.label")} open={kinds.length > 0}>
      <form action={here} className="grid gap-3">
        <div className="grid grid-cols-[repeat(auto-fill,minmax(min(8.5rem,100%),1fr))] gap-2">
          {TIMELINE_KINDS.map((kind) => (
            <CheckboxField
              key={kind}
              name="kind"
              value={kind}
              label={t(`kind.${kind}`)}
              defaultChecked={kinds.includes(kind)}
            />
          ))}
        </div>
        <div className="flex flex-wrap items-center gap-5">
          <Button>{t("filter.apply")}</Button>
          {kinds.length > 0 && <TextLink href={here}>{t("filter.clear")}</TextLink>}
        </div>
      </form>
    </Disclosure>
  );
}
