import type { Metadata, Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { isMasked } from "@/app/_ui/mask";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { conductLog } from "@/lib/data/conduct/conduct-log";
import { getLender, type LenderView } from "@/lib/data/debts/lenders";
import type { ContactView } from "@/lib/data/negotiation/contact-view";
import type { Finding } from "@/lib/domain/conduct/check-conduct";
import { CallCharts } from "./call-charts";
import { CallCounts } from "./call-counts";
import { conductViewOf, findingKey, type Shown } from "./conduct-view";
import { FindingItem } from "./finding-item";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("conduct.page"))("title") };
}

/** As many findings as are read at once; the others are one link away. */
const FIRST = 8;

/** What may not comply in the contacts of all lenders or of one, and when and how often they call. */
export default async function ConductPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const user = await requireUser();
  const query = await searchParams;
  const [masked, log, lender] = await Promise.all([
    isMasked(),
    conductLog(user.id),
    typeof query.lender === "string" ? getLender(user.id, query.lender) : null,
  ]);
  const { logged, contacts, findings } = conductViewOf(log, lender?.id ?? null);
  const shown = { today: today(), masked };
  return (
    <div className="max-w-3xl">
      <Top lender={lender} />
      {logged.length === 0 ? (
        <Nothing />
      ) : (
        <div className="grid gap-4">
          <Findings findings={findings} logged={logged} lender={lender} isAll={query.all === "1"} shown={shown} />
          <CallCharts contacts={contacts} today={shown.today} />
          <CallCounts contacts={logged} today={shown.today} />
        </div>
      )}
    </div>
  );
}

function Top({ lender }: { lender: LenderView | null }) {
  const [t, tContacts] = [useTranslations("conduct.page"), useTranslations("contacts")];
  const [tComplaints, tLetters] = [useTranslations("complaints.page"), useTranslations("letters")];
  const locale = useLocale();
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} crumb={{ href: "/contacts", label: tContacts("crumb") }} />
      <div className="-mt-2 mb-3 flex flex-wrap items-center gap-x-5 text-small">
        {lender ? (
          <>
            <bdi className="wrap-anywhere">{t("only", { lender: locale === "en" ? lender.nameEn : lender.name })}</bdi>
            <TextLink href="/conduct">{t("all_lenders")}</TextLink>
          </>
        ) : (
          <>
            <TextLink href={"/conduct/complaints" as Route}>{tComplaints("link")}</TextLink>
            <TextLink href={"/letters" as Route}>{tLetters("link")}</TextLink>
          </>
        )}
      </div>
    </>
  );
}

function Nothing() {
  const t = useTranslations("conduct.page");
  return (
    <EmptyState text={t("empty")}>
      <LinkButton href="/contacts/new" look="main">
        {t("log")}
      </LinkButton>
    </EmptyState>
  );
}

type FindingsProps = {
  findings: readonly Finding[];
  logged: readonly ContactView[];
  lender: LenderView | null;
  isAll: boolean;
  shown: Shown;
};

function Findings({ findings, logged, lender, isAll, shown }: FindingsProps) {
  const t = useTranslations("conduct");
  if (findings.length === 0) {
    return (
      <Card>
        <p>{t("normal")}</p>
      </Card>
    );
  }
  const byId = new Map(logged.map((contact) => [contact.id, contact]));
  return (
    <Card title={t("page.findings", { n: findings.length })}>
      <p className="text-small text-ink-2">{t("note")}</p>
      <ul>
        {findings.slice(0, isAll ? undefined : FIRST).map((finding) => {
          const [first, ...others] = finding.contactIds.flatMap((id) => byId.get(id) ?? []);
          return (
            first && <FindingItem key={findingKey(finding)} {...{ finding, shown }} contacts={[first, ...others]} />
          );
        })}
      </ul>
      {!isAll && findings.length > FIRST && (
        <TextLink href={`/conduct?all=1${lender ? `&lender=${lender.id}` : ""}` as Route}>
          {t("page.show_all", { n: findings.length })}
        </TextLink>
      )}
    </Card>
  );
}
