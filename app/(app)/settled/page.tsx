import type { Metadata, Route } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { MaskToggle } from "@/app/_shell/mask-toggle";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { isMasked } from "@/app/_ui/mask";
import { PageHeader } from "@/app/_ui/page-header";
import { SampleBanner } from "@/app/(app)/sample-banner";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { listDebts } from "@/lib/data/debts/debts";
import { listSettlements } from "@/lib/data/settlement/settlements";
import { SettledCard } from "./settled-card";
import { type SettledRow, type SettledRows, settledRows } from "./settled-rows";
import { TotalsCard } from "./totals-card";
import { UnrecordedCard } from "./unrecorded-card";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settled"))("title") };
}

/** Every settled debt, those with something left to do first: when its record clears, and everything of it to take along. */
export default async function SettledPage() {
  const user = await requireUser();
  const on = today(user.timeZone);
  const [debts, settlements, masked] = await Promise.all([
    listDebts(user.id, { archived: false }),
    listSettlements(user.id),
    isMasked(),
  ]);
  const rows = settledRows(debts, settlements, on);
  const recorded = [...rows.open, ...rows.closed];
  const shown = [...recorded.map(({ debt }) => debt), ...rows.unrecorded];
  const t = await getTranslations("settled");
  return (
    <>
      <PageHeader title={t("title")} crumb={{ href: "/debts" as Route, label: t("crumb") }} lead={<Lead rows={rows} />}>
        <MaskToggle masked={masked} />
      </PageHeader>
      {shown.some(({ isSample }) => isSample) && <SampleBanner />}
      {shown.length === 0 ? (
        <NothingYet />
      ) : (
        <div className="grid gap-4 desk:gap-5">
          {recorded.length > 0 && <TotalsCard rows={recorded} masked={masked} />}
          <div className="grid items-start gap-4 desk:gap-5 wide:grid-cols-2">
            {recorded.map((row) => (
              <SettledCard key={row.debt.id} row={row} today={on} masked={masked} />
            ))}
            {rows.unrecorded.length > 0 && <UnrecordedCard debts={rows.unrecorded} />}
          </div>
          {recorded.length > 0 && <Notes rows={recorded} />}
        </div>
      )}
    </>
  );
}

function Lead({ rows: { open, closed, unrecorded } }: { rows: SettledRows }) {
  const t = useTranslations("settled");
  const n = open.length + closed.length + unrecorded.length;
  if (n === 0) return null;
  return t("lead", { n, open: open.length });
}

function NothingYet() {
  const t = useTranslations("empty.settled");
  return (
    <EmptyState text={t("text")}>
      <LinkButton href={"/debts" as Route} look="main">
        {t("action")}
      </LinkButton>
    </EmptyState>
  );
}

/** Where the day of the record comes from, and what is in the download. */
function Notes({ rows }: { rows: readonly SettledRow[] }) {
  const t = useTranslations("settled");
  return (
    <div className="grid max-w-[70ch] gap-1 text-small text-ink-2">
      {rows.some(({ recordUntil }) => recordUntil !== null) && <p>{t("record_source")}</p>}
      <p>{t("download_note")}</p>
    </div>
  );
}
