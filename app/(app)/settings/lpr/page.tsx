import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import { FactList } from "@/app/_ui/fact-list";
import { PageHeader } from "@/app/_ui/page-header";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getDraft } from "@/lib/data/core/drafts";
import { listLprValues } from "@/lib/data/debts/lpr-values";
import type { Day } from "@/lib/domain/basics/day";
import { type LprTable, lprOn, mergeLpr } from "@/lib/domain/rates/lpr";
import { formatDay } from "@/lib/format/day";
import { formatPercent } from "@/lib/format/number";
import { LPR_1Y } from "@/lib/reference/lpr";
import { LprNotice } from "./lpr-notice";
import { LprTableView } from "./lpr-table";
import { OwnValues } from "./own-values";

/** Enough to see how it moves; older values are needed for older contracts only. */
const SHOWN = 6;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lpr"))("title") };
}

/** The values that ceilings rest on, each with how it is known, and the user's own beside them. */
export default async function LprPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const user = await requireUser();
  const [own, draft, query, t, settings] = await Promise.all([
    listLprValues(user.id),
    getDraft(user.id, "lpr"),
    searchParams,
    getTranslations("lpr"),
    getTranslations("settings"),
  ]);
  const on = today(user.timeZone);
  const initial = { key: randomUUID(), ...(draft ? { values: draft } : {}) };
  return (
    <div className="max-w-2xl">
      <PageHeader title={t("title")} crumb={{ href: "/settings", label: settings("title") }} lead={t("lead")} />
      <LprNotice note={query.note} on={query.on} percent={query.percent} />
      <div className="grid grid-cols-1 gap-4">
        <InUse table={mergeLpr(LPR_1Y, own)} today={on} />
        <OwnValues own={own} today={on} initial={initial} />
        <OnRecord own={own} today={on} />
      </div>
    </div>
  );
}

function InUse({ table, today: on }: { table: LprTable; today: Day }) {
  const t = useTranslations("lpr");
  const locale = useLocale();
  const value = lprOn(on, table);
  if (value === null) return null;
  const rate = formatPercent(value.percent / 100, 2);
  const cap = formatPercent((value.percent * 4) / 100, 2);
  return (
    <Card title={t("now")}>
      <FactList
        facts={[
          {
            term: t("card"),
            detail: rate,
            note: t(value.confidence === "assumed_unchanged" ? "assumed" : "published", {
              day: formatDay(value.publishedOn, locale, on),
            }),
          },
          { term: t("col.cap"), detail: cap },
        ]}
      />
    </Card>
  );
}

function OnRecord({ own, today: on }: { own: LprTable; today: Day }) {
  const t = useTranslations("lpr");
  const locale = useLocale();
  const rows = mergeLpr(LPR_1Y, []).toReversed();
  const ownDays = new Set(own.map((value) => value.publishedOn));
  const last = rows[0];
  return (
    <Card title={t("table")}>
      {last && (
        <p className="mb-2 text-small text-ink-2">
          {t("last", { day: formatDay(last.publishedOn, locale, on), rate: formatPercent(last.percent / 100, 2) })}
        </p>
      )}
      <LprTableView rows={rows.slice(0, SHOWN)} ownDays={ownDays} today={on} />
      <Disclosure summary={t("older", { n: rows.length - SHOWN })}>
        <LprTableView rows={rows.slice(SHOWN)} ownDays={ownDays} today={on} />
      </Disclosure>
    </Card>
  );
}
