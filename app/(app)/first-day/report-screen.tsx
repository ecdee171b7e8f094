import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextLink } from "@/app/_ui/text-link";
import { reportAskedAction } from "./actions";
import { ScreenFrame } from "./screen-frame";
import { screenPage } from "./screens";

/** The free credit report: where to ask for it, and that it costs nothing. */
export function ReportScreen() {
  const t = useTranslations("first_day.report");
  const tReport = useTranslations("report_import");
  return (
    <ScreenFrame
      screen="report"
      title={t("title")}
      lead={t("lead")}
      skip={{ href: screenPage("lenders"), label: t("later") }}
    >
      <Card title={t("how")}>
        <ul className="grid divide-y divide-line">
          {(["one", "two", "three", "four"] as const).map((way) => (
            <li key={way} className="py-2.5 first:pt-0 last:pb-0">
              {t(way)}
            </li>
          ))}
        </ul>
      </Card>
      <p className="text-ink-2">{t("free")}</p>
      <TextLink href="/import/report">{tReport("title")}</TextLink>
      <Form action={reportAskedAction} initial={{}} className="grid desk:flex">
        <SubmitButton look="main">{t("asked")}</SubmitButton>
      </Form>
    </ScreenFrame>
  );
}
