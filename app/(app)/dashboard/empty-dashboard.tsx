import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextLink } from "@/app/_ui/text-link";
import type { FirstDayView } from "@/lib/data/order/first-days";
import { addSampleAction } from "./actions";

/** Before the first debt: is anything urgent, what to do first, or a look at what it will be like. */
export function EmptyDashboard({ firstDay }: { firstDay: FirstDayView }) {
  const t = useTranslations("empty");
  const first = useTranslations("first_day.offer");
  const how = useTranslations("dashboard");
  const sample = useTranslations("sample");
  const imports = useTranslations("imports");
  const isNew = !firstDay.isFinished;
  return (
    <EmptyState text={isNew ? first("text") : t("dashboard.text")}>
      <p className="-mt-2 basis-full text-ink-2">{isNew ? t("dashboard.text") : how("empty_how")}</p>
      {isNew && (
        <LinkButton href="/first-day" look="main">
          {first(firstDay.version === 0 ? "action" : "resume")}
        </LinkButton>
      )}
      <LinkButton href="/debts/new" look={isNew ? "plain" : "main"}>
        {t("dashboard.action")}
      </LinkButton>
      <p className="flex basis-full flex-wrap justify-center gap-x-8">
        <TextLink href="/import">{imports("link")}</TextLink>
        {!isNew && <TextLink href="/first-day">{first("again")}</TextLink>}
      </p>
      <div className="mt-1.5 grid basis-full justify-items-center gap-2.5 border-t border-line pt-5">
        <p className="text-small text-ink-2">{sample("hint")}</p>
        <Form action={addSampleAction} initial={{ key: randomUUID() }} className="grid gap-2">
          <SubmitButton look="plain">{sample("show")}</SubmitButton>
        </Form>
      </div>
    </EmptyState>
  );
}
