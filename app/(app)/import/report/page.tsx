import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { Disclosure } from "@/app/_ui/disclosure";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { ReportReader } from "./report-reader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report_import"))("title") };
}

/** A credit report, read in the browser. This page holds nothing of it, and no amount. */
export default async function ReportImportPage() {
  const user = await requireUser();
  const [t, tImports, tWays, messages] = await Promise.all([
    getTranslations("report_import"),
    getTranslations("imports"),
    getTranslations("first_day.report"),
    getMessages(),
  ]);
  // The only page whose sentences depend on what the browser finds: it gets those of its own.
  const { report_import, form, terms } = messages;
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("title")} crumb={{ href: "/import", label: tImports("title") }} lead={t("lead")} />
      <div className="grid gap-4">
        <p>{t("privacy")}</p>
        <noscript>
          <Notice>
            <p>{t("no_script")}</p>
            <div className="flex flex-wrap gap-x-6">
              <TextLink href="/import/csv/debts">{t("by_table")}</TextLink>
              <TextLink href="/debts/new">{t("by_hand")}</TextLink>
            </div>
          </Notice>
        </noscript>
        <NextIntlClientProvider messages={{ report_import, form, terms }}>
          <ReportReader today={today(user.timeZone)} once={randomUUID()} />
        </NextIntlClientProvider>
        <Disclosure summary={t("get")}>
          <ul className="grid divide-y divide-line">
            {(["one", "two", "three", "four"] as const).map((way) => (
              <li key={way} className="py-2.5">
                {tWays(way)}
              </li>
            ))}
          </ul>
          <p className="text-small text-ink-2">{tWays("free")}</p>
        </Disclosure>
      </div>
    </div>
  );
}
