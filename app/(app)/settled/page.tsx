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
import { listDebts } from "@/lib/data/debts";
import { listSettlements } from "@/lib/data/settlements";
import type { Day } from "@/lib/domain/basics/day";
import { SettledCard } from "./settled-card";
import { type SettledRow, type SettledRows, settledRows } from "./settled-rows";
import { TotalsCard } from "./totals-card";
import { UnrecordedCard } from "./unrecorded-card";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settled"))("title") };
}

/** Every settled debt: what is still to do about it, when its record clears, and everything of it to take along. */
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
          <Group title={t("open_title")} rows={rows.open} today={on} masked={masked} />
          <UnrecordedCard debts={rows.unrecorded} />
          <Group title={t("closed_title")} rows={rows.closed} today={on} masked={masked} />
          {recorded.length > 0 && <p className="text-small text-ink-2">{t("download_note")}</p>}
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
      <LinkButton href={"/debts" as Route}>{t("action")}</LinkButton>
    </EmptyState>
  );
}

type GroupProps = { title: string; rows: readonly SettledRow[]; today: Day; masked: boolean };

function Group({ title, rows, ...view }: GroupProps) {
  if (rows.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2 className="text-lead font-heading">{title}</h2>
      <div className="grid items-start gap-4 desk:gap-5 wide:grid-cols-2">
        {rows.map((row) => (
          <SettledCard key={row.debt.id} row={row} {...view} />
        ))}
      </div>
    </section>
  );
}
