import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { DataTable } from "@/app/_ui/data-table";
import type { ContactView } from "@/lib/data/negotiation/contact-view";
import type { Day } from "@/lib/domain/basics/day";
import { type CallCount, countCalls } from "@/lib/domain/conduct/heat-map";
import { bareNumber } from "@/lib/domain/negotiation/phone-number";
import { formatDay } from "@/lib/format/day";
import { formatPhoneNumber } from "@/lib/format/phone-number";

type CallCountsProps = { contacts: readonly ContactView[]; today: Day };

/** Who calls how often: by creditor with its agencies, and by the number that was used. */
export function CallCounts({ contacts, today }: CallCountsProps) {
  const t = useTranslations("conduct.page");
  const locale = useLocale();
  const calls = contacts.map((contact) => ({ ...contact, connected: contact.connected === true }));
  const names = new Map(contacts.map(({ lender }) => [lender.id, locale === "en" ? lender.nameEn : lender.name]));
  const byLender = countCalls(calls, ({ lender }) => lender.id);
  const byNumber = countCalls(calls, ({ number }) => bareNumber(number));
  if (byLender.length === 0) return null;
  return (
    <>
      <Card title={t("by_lender")}>
        <Counts caption={t("by_lender")} what={t("col_lender")} counts={byLender} names={names} today={today} />
      </Card>
      <Card title={t("by_number")}>
        {byNumber.length === 0 ? (
          <p className="text-small text-ink-2">{t("no_number")}</p>
        ) : (
          <Counts caption={t("by_number")} what={t("col_number")} counts={byNumber} today={today} />
        )}
      </Card>
    </>
  );
}

type CountsProps = {
  caption: string;
  what: string;
  counts: readonly CallCount[];
  /** What is shown for a key; where it is left out, the keys are phone numbers. */
  names?: ReadonlyMap<string, string>;
  today: Day;
};

function Counts({ caption, what, counts, names, today }: CountsProps) {
  const t = useTranslations("conduct.page");
  const locale = useLocale();
  const nameOf = ({ key }: CallCount) => names?.get(key) ?? formatPhoneNumber(key);
  return (
    <DataTable
      needs="more"
      caption={caption}
      rows={counts}
      rowKey={({ key }) => key}
      columns={[
        { header: what, cell: (row) => <bdi>{nameOf(row)}</bdi> },
        { header: t("col_calls"), cell: ({ calls }) => calls, isNumber: true },
        { header: t("col_connected"), cell: ({ connected }) => connected, isNumber: true },
        { header: t("col_first"), cell: ({ firstOn }) => formatDay(firstOn, locale, today), isNumber: true },
        { header: t("col_last"), cell: ({ lastOn }) => formatDay(lastOn, locale, today), isNumber: true },
      ]}
    />
  );
}
