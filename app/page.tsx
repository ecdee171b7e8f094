import { useTranslations } from "next-intl";
import { PlainFrame } from "./_shell/plain-frame";
import { LinkButton } from "./_ui/button";
import { Card } from "./_ui/card";
import { Disclosure } from "./_ui/disclosure";

/** The first page: one line of promise, and what is stored where. */
export default function WelcomePage() {
  const t = useTranslations("welcome");
  return (
    <PlainFrame>
      <h1 className="text-title font-heading text-balance desk:text-total">{t("promise")}</h1>
      <div className="my-7 grid gap-2.5 desk:flex">
        <LinkButton href="/sign-up" look="main">
          {t("sign_up")}
        </LinkButton>
        <LinkButton href="/sign-in">{t("sign_in")}</LinkButton>
      </div>
      <Storage />
    </PlainFrame>
  );
}

function Storage() {
  const t = useTranslations("welcome");
  const privacy = useTranslations("privacy");
  const more = ["sealed", "plain", "who", "device", "leave"] as const;
  return (
    <Card title={t("stored_title")}>
      <p>{privacy("where")}</p>
      <Disclosure summary={t("stored_more")}>
        <ul className="grid list-disc gap-2 pl-5 text-ink-2">
          {more.map((key) => (
            <li key={key}>{privacy(key)}</li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  );
}
