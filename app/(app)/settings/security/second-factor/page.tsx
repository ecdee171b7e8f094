import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { TextField } from "@/app/_ui/forms/text-field";
import { PageHeader } from "@/app/_ui/page-header";
import { requireFresh } from "@/lib/auth/fresh";
import { offeredSecret } from "@/lib/auth/second-factor";
import { requireUser, type SignedInUser } from "@/lib/auth/session";
import { keyUri, secretText } from "@/lib/auth/totp";
import { getEmail } from "@/lib/data/accounts/profiles";
import { getDraft } from "@/lib/data/core/drafts";
import { getSecondFactor } from "@/lib/data/security/second-factor";
import {
  codesWrittenDownAction,
  renewRecoveryCodesAction,
  turnOffSecondFactorAction,
  turnOnSecondFactorAction,
} from "./actions";
import { CODES_DRAFT, SECOND_FACTOR } from "./place";
import { QrCode } from "./qr-code";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("security"))("factor.title") };
}

/** Codes that wait to be written down come first; else it is turned on here, or managed. */
export default async function SecondFactorPage() {
  const user = await requireUser();
  requireFresh(user, SECOND_FACTOR);
  const [t, settings, factor, codes] = await Promise.all([
    getTranslations("security.factor"),
    getTranslations("settings"),
    getSecondFactor(user.id),
    getDraft(user.id, CODES_DRAFT),
  ]);
  return (
    <div className="max-w-2xl wrap-anywhere">
      <PageHeader
        title={t("title")}
        lead={factor.isOn ? t("on", { n: factor.codesLeft }) : t("off")}
        crumb={{ href: "/settings/security", label: settings("security.title") }}
      />
      <div className="grid gap-4">{factor.isOn ? <Managed codes={codes?.codes ?? []} /> : <TurnOn user={user} />}</div>
    </div>
  );
}

async function TurnOn({ user }: { user: SignedInUser }) {
  const [t, shell, email] = await Promise.all([
    getTranslations("security.factor"),
    getTranslations("shell"),
    getEmail(user.id),
  ]);
  const secret = offeredSecret(user);
  return (
    <>
      <Card title={t("scan_title")}>
        <div className="grid justify-items-start gap-4">
          <p className="text-ink-2">{t("scan")}</p>
          <QrCode text={keyUri(secret, shell("brand"), email)} label={t("qr")} />
          <p>
            <span className="block text-small text-ink-2">{t("secret")}</span>
            <code className="num tracking-wide">{secretText(secret).replaceAll(/(.{4})(?=.)/g, "$1 ")}</code>
          </p>
        </div>
      </Card>
      <Card title={t("check_title")}>
        <Form action={turnOnSecondFactorAction} initial={{}} label={t("check_title")}>
          <TextField
            name="oneTimeCode"
            label={t("check")}
            maxLength={40}
            inputMode="numeric"
            autoComplete="one-time-code"
          />
          <SubmitButton>{t("confirm")}</SubmitButton>
        </Form>
      </Card>
    </>
  );
}

async function Managed({ codes }: { codes: readonly string[] }) {
  const t = await getTranslations("security.factor");
  return (
    <>
      {codes.length > 0 && (
        <Card title={t("codes_title")} kicker={t("title")}>
          <p className="mb-3 text-ink-2">{t("codes_lead")}</p>
          <ul className="mb-4 grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] gap-x-6 gap-y-1">
            {codes.map((code) => (
              <li key={code}>
                <code className="num text-lead tracking-wide">{`${code.slice(0, 5)}-${code.slice(5)}`}</code>
              </li>
            ))}
          </ul>
          <Form action={codesWrittenDownAction} initial={{}} label={t("codes_title")}>
            <SubmitButton>{t("codes_seen")}</SubmitButton>
          </Form>
        </Card>
      )}
      <Card title={t("renew_title")}>
        <p className="mb-4 text-ink-2">{t("renew_text")}</p>
        <Form action={renewRecoveryCodesAction} initial={{}} label={t("renew_title")}>
          <SubmitButton look="plain">{t("renew")}</SubmitButton>
        </Form>
      </Card>
      <Card title={t("off_title")}>
        <p className="mb-4 text-ink-2">{t("off_text")}</p>
        <Form action={turnOffSecondFactorAction} initial={{}} label={t("off_title")}>
          <SubmitButton look="plain">{t("turn_off")}</SubmitButton>
        </Form>
      </Card>
    </>
  );
}
