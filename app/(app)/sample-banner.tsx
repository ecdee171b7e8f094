import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { removeSampleAction } from "./dashboard/actions";

/** Stands on top of pages with debts while any of them is of the invented person; one click takes them all out. */
export function SampleBanner() {
  const t = useTranslations("sample");
  return (
    <div className="mb-3.5 desk:mb-5">
      <Notice
        action={
          <Form action={removeSampleAction} initial={{}} className="grid gap-2">
            <SubmitButton look="plain">{t("remove")}</SubmitButton>
          </Form>
        }
      >
        {t("banner")}
      </Notice>
    </div>
  );
}
