import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { addSampleAction } from "./actions";

/** Before the first debt: what to do first, or a look at what it will be like. */
export function EmptyDashboard() {
  const t = useTranslations("empty");
  const how = useTranslations("dashboard");
  const sample = useTranslations("sample");
  return (
    <EmptyState text={t("dashboard.text")}>
      <p className="-mt-2 basis-full text-ink-2">{how("empty_how")}</p>
      <LinkButton href="/debts/new" look="main">
        {t("dashboard.action")}
      </LinkButton>
      <Form action={addSampleAction} initial={{ key: randomUUID() }} className="grid gap-2">
        <SubmitButton look="plain">{sample("show")}</SubmitButton>
      </Form>
      <p className="basis-full text-small text-ink-2">{sample("hint")}</p>
    </EmptyState>
  );
}
