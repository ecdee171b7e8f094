import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextField } from "@/app/_ui/forms/text-field";
import { VersionField } from "@/app/_ui/forms/version-field";
import { TextLink } from "@/app/_ui/text-link";
import type { DraftValues } from "@/lib/data/core/drafts";
import type { FirstDayView } from "@/lib/data/order/first-days";
import { saveChannelAction } from "./actions";
import { ScreenFrame } from "./screen-frame";
import { screenPage } from "./screens";

type ChannelScreenProps = { firstDay: FirstDayView; draft: DraftValues | null };

/** One way in which lenders may reach the person. */
export function ChannelScreen({ firstDay, draft }: ChannelScreenProps) {
  const [t, tLetters] = [useTranslations("first_day.channel"), useTranslations("letters")];
  const initial = { key: randomUUID(), ...(draft ? { values: draft } : {}) };
  return (
    <ScreenFrame
      screen="channel"
      title={t("title")}
      lead={t("lead")}
      skip={{ href: screenPage("report"), label: t("skip") }}
    >
      <Form action={saveChannelAction} initial={initial} label={t("title")}>
        <input type="hidden" name="_form" value="first-day:channel" />
        <VersionField version={firstDay.version} />
        <TextField
          name="channel"
          label={t("label")}
          hint={t("hint")}
          maxLength={80}
          autoComplete="off"
          defaultValue={firstDay.channel}
        />
        <div className="grid desk:flex">
          <SubmitButton look="main">{t("save")}</SubmitButton>
        </div>
      </Form>
      <TextLink href={"/letters/new?code=contact_channel" as Route}>{tLetters("name.contact_channel")}</TextLink>
    </ScreenFrame>
  );
}
