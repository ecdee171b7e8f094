import { redirect } from "next/navigation";
import { useTranslations } from "next-intl";
import { currentUser } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { PlainFrame } from "./_shell/plain-frame";
import { LinkButton } from "./_ui/button";
import { Card } from "./_ui/card";
import { Disclosure } from "./_ui/disclosure";

/** The first page for whoever is not signed in. */
export default async function WelcomePage() {
  if (await currentUser()) redirect("/dashboard");
  return <Welcome signupsClosed={env.signupsClosed} />;
}

/** One line of promise, and what is stored where. */
function Welcome({ signupsClosed }: { signupsClosed: boolean }) {
  const t = useTranslations("welcome");
  return (
    <PlainFrame>
      <h1 className="text-title font-heading text-balance desk:text-total">{t("promise")}</h1>
      <div className="mt-7 mb-3 grid gap-2.5 desk:flex">
        {!signupsClosed && (
          <LinkButton href="/sign-up" look="main">
            {t("sign_up")}
          </LinkButton>
        )}
        <LinkButton href="/sign-in" look={signupsClosed ? "main" : "plain"}>
          {t("sign_in")}
        </LinkButton>
      </div>
      <p className="mb-7 text-small text-ink-2">{t(signupsClosed ? "closed" : "sample")}</p>
      <Storage />
    </PlainFrame>
  );
}

function Storage() {
  const t = useTranslations("welcome");
  const privacy = useTranslations("privacy");
  const more = ["sealed", "plain", "who", "device"] as const;
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
