import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { finishAction } from "./actions";
import { ScreenFrame } from "./screen-frame";

/** The end: on to the list of lenders. */
export function LendersScreen({ hasDebts }: { hasDebts: boolean }) {
  const t = useTranslations("first_day.lenders");
  return (
    <ScreenFrame screen="lenders" title={t("title")} lead={t("lead")}>
      <Form action={finishAction} initial={{}} label={t("title")} className="flex flex-wrap gap-2.5 max-desk:*:grow">
        <SubmitButton look="main" name="to" value="debt">
          {hasDebts ? t("more") : t("start")}
        </SubmitButton>
        <SubmitButton look="plain" name="to" value="dashboard">
          {t("dashboard")}
        </SubmitButton>
      </Form>
    </ScreenFrame>
  );
}
