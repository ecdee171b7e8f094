import { useTranslations } from "next-intl";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { LATER_DAYS } from "@/lib/schemas/step";

/** "Later", which opens to three days to choose from; the browser's own fold, so it needs no JavaScript. */
export function LaterChoice() {
  const t = useTranslations("next");
  const step = useTranslations("step.later");
  return (
    <details className="group min-w-0 open:basis-full">
      <summary className="inline-flex min-h-11 w-full cursor-pointer list-none items-center justify-center rounded-control px-4.5 py-2 text-center font-medium text-ink-2 group-open:w-auto group-open:min-w-11 group-open:px-0">
        {t("later")}
      </summary>
      <div className="flex flex-wrap gap-2 pt-1 max-desk:*:grow">
        {LATER_DAYS.map((days) => (
          <SubmitButton key={days} look="plain" name="choice" value={days}>
            {step(`in_${days}`)}
          </SubmitButton>
        ))}
      </div>
    </details>
  );
}
