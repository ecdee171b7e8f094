import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import type { LeftThing } from "@/lib/data/imports/import-record";

const PAGE_OF: Readonly<Record<LeftThing["what"], (id: string) => string>> = {
  debt: (id) => `/debts/${id}`,
  facts: (id) => `/debts/${id}`,
  payment: (id) => `/debts/${id}`,
  contact: (id) => `/contacts/${id}`,
  lender: (id) => `/lenders/${id}/edit`,
};

/** Says that an import was taken back, and what of it stayed and why. */
export function LeftThings({ left }: { left: readonly LeftThing[] }) {
  const t = useTranslations("imports.done");
  if (left.length === 0) return <Notice tone="ok">{t("undone")}</Notice>;
  return (
    <>
      <Notice tone="ok">{t("undone_left")}</Notice>
      <Card>
        <ul className="divide-y divide-line">
          {left.map(({ what, id, name, why }) => (
            <li key={`${what} ${id}`} className="flex flex-wrap items-center gap-x-4 py-1.5">
              <TextLink href={PAGE_OF[what](id) as Route}>{t(`what.${what}`, { name })}</TextLink>
              <span className="text-small text-ink-2">{t(`left.${why}`)}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
