import { FileText, MessageSquare, Table, Wallet } from "lucide";
import type { Metadata, Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { Chip } from "@/app/_ui/chip";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { SettingsRow } from "@/app/(app)/settings/settings-row";
import { requireUser } from "@/lib/auth/session";
import { dayAt, today } from "@/lib/clock";
import { type ImportView, listImports } from "@/lib/data/imports/import-record";
import type { Day } from "@/lib/domain/basics/day";
import { formatDay } from "@/lib/format/day";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

/** Every way in, and what came in so far. */
export default async function ImportPage({ searchParams }: PageProps<"/import">) {
  const user = await requireUser();
  const [t, imports, { refused }] = await Promise.all([getTranslations("imports"), listImports(user.id), searchParams]);
  const tables = [
    { kind: "debts", icon: Table },
    { kind: "contacts", icon: MessageSquare },
    { kind: "payments", icon: Wallet },
  ] as const;
  return (
    <div className="max-w-2xl">
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-4">
        {refused === "too_long" && <Notice tone="due">{t("refused.too_long")}</Notice>}
        <nav aria-label={t("title")} className="min-w-0 divide-y divide-line rounded-card border border-line bg-paper">
          <SettingsRow href="/import/report" icon={FileText} title={t("report.title")} text={t("report.text")} />
          {tables.map(({ kind, icon }) => (
            <SettingsRow
              key={kind}
              href={`/import/csv/${kind}` as Route}
              icon={icon}
              title={t(`${kind}.title`)}
              text={t(`${kind}.text`)}
            />
          ))}
        </nav>
        <PastImports imports={imports} timeZone={user.timeZone} today={today(user.timeZone)} />
      </div>
    </div>
  );
}

type PastImportsProps = { imports: readonly ImportView[]; timeZone: string; today: Day };

function PastImports({ imports, timeZone, today: on }: PastImportsProps) {
  const t = useTranslations("imports");
  const locale = useLocale();
  return (
    <Card title={t("past.title")}>
      {imports.length === 0 && <p className="text-ink-2">{t("past.none")}</p>}
      <ul className="divide-y divide-line">
        {imports.map(({ id, source, createdAt, counts, undoneAt, fileName }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-1.5">
            <div className="min-w-0">
              <p className="wrap-anywhere">
                {t(`source.${source}`)} {fileName && <bdi className="text-ink-2">{fileName}</bdi>}{" "}
                {undoneAt && <Chip>{t("past.undone")}</Chip>}
              </p>
              <p className="text-small text-ink-2">
                {t("past.line", {
                  day: formatDay(dayAt(createdAt, timeZone), locale, on),
                  n: counts.added + counts.updated + counts.kept,
                })}
              </p>
            </div>
            <TextLink href={`/import/${id}` as Route}>{t("past.open")}</TextLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
