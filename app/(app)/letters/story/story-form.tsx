import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { AmountField } from "@/app/_ui/forms/amount-field";
import { DayField } from "@/app/_ui/forms/day-field";
import { Form } from "@/app/_ui/forms/form";
import { KeptNotice } from "@/app/_ui/forms/kept-notice";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextAreaField } from "@/app/_ui/forms/text-area-field";
import { TextField } from "@/app/_ui/forms/text-field";
import { VersionField } from "@/app/_ui/forms/version-field";
import { TextLink } from "@/app/_ui/text-link";
import type { FormState } from "@/lib/actions/form-state";
import type { HardshipView } from "@/lib/data/letters/hardship-story";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import { fenToInput } from "@/lib/domain/basics/money";
import { saveHardshipAction } from "./actions";
import { PaperFields } from "./paper-fields";

type StoryFormProps = {
  story: HardshipView;
  proofs: readonly ProofView[];
  /** Whether the money fields were filled from the profile, or say something else than it. */
  profile: "filled" | "differs" | null;
  initial: FormState;
};

/** The one account: who, what happened, income and needs, what can be done, and the papers. What is being edited is never hidden. */
export function StoryForm({ story, proofs, profile, initial }: StoryFormProps) {
  const [t, form] = [useTranslations("hardship"), useTranslations("form")];
  return (
    <Form action={saveHardshipAction} initial={initial} className="grid grid-cols-1 gap-4" label={t("title")}>
      <input type="hidden" name="_form" value="hardship" />
      <VersionField version={story.version} />
      {initial.values && <KeptNotice>{form("kept")}</KeptNotice>}
      <WhoCard story={story} />
      <WhatCard story={story} />
      <MoneyCard story={story} profile={profile} />
      <AskCard story={story} />
      <PaperFields story={story} proofs={proofs} />
      <div>
        <SubmitButton look="main" pending={t("sending")}>
          {t("save")}
        </SubmitButton>
      </div>
    </Form>
  );
}

type Of = { story: HardshipView };

function WhoCard({ story }: Of) {
  const t = useTranslations("hardship.who");
  return (
    <Card title={t("title")}>
      <div className="grid gap-5 desk:grid-cols-2">
        <TextField name="name" label={t("name")} maxLength={40} autoComplete="name" defaultValue={story.name} />
        <TextField
          name="idTail"
          label={t("id_tail")}
          hint={t("id_tail_hint")}
          maxLength={4}
          autoComplete="off"
          defaultValue={story.idTail}
        />
        <TextField name="phone" label={t("phone")} maxLength={40} type="tel" defaultValue={story.phone} />
        <TextField
          name="contact"
          label={t("contact")}
          hint={t("contact_hint")}
          maxLength={120}
          defaultValue={story.contact}
        />
      </div>
    </Card>
  );
}

function WhatCard({ story }: Of) {
  const t = useTranslations("hardship.what");
  return (
    <Card title={t("title")}>
      <div className="grid gap-5">
        <TextField name="cause" label={t("cause")} hint={t("cause_hint")} maxLength={120} defaultValue={story.cause} />
        <DayField name="since" label={t("since")} defaultValue={story.since ?? undefined} />
        <TextAreaField
          name="account"
          label={t("account")}
          hint={t("account_hint")}
          maxLength={3000}
          rows={6}
          defaultValue={story.account}
        />
      </div>
    </Card>
  );
}

function MoneyCard({ story, profile }: Pick<StoryFormProps, "story" | "profile">) {
  const t = useTranslations("hardship.money");
  return (
    <Card title={t("title")}>
      <div className="grid gap-5">
        {profile && (
          <div className="text-small text-ink-2">
            <p>{t(profile === "filled" ? "from_profile" : "differs")}</p>
            <TextLink href={"/plan/capacity" as Route}>{t("profile_link")}</TextLink>
          </div>
        )}
        <AmountField name="income" label={t("income")} defaultValue={fenToInput(story.income)} />
        <AmountField name="essentials" label={t("essentials")} defaultValue={fenToInput(story.essentials)} />
        <TextField
          name="dependants"
          label={t("dependants")}
          inputMode="numeric"
          maxLength={4}
          defaultValue={story.dependants === null ? "" : String(story.dependants)}
        />
      </div>
    </Card>
  );
}

function AskCard({ story }: Of) {
  const t = useTranslations("hardship.ask");
  return (
    <Card title={t("title")}>
      <div className="grid gap-5">
        <AmountField
          name="monthly"
          label={t("monthly")}
          hint={t("monthly_hint")}
          defaultValue={fenToInput(story.monthly)}
        />
        <DayField name="startOn" label={t("start")} defaultValue={story.startOn ?? undefined} />
        <TextField
          name="request"
          label={t("request")}
          hint={t("request_hint")}
          maxLength={200}
          defaultValue={story.request}
        />
      </div>
    </Card>
  );
}
