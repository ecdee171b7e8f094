import { randomUUID } from "node:crypto";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { debtName } from "@/app/_order/debt-name";
import { PageHeader } from "@/app/_ui/page-header";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getDraft } from "@/lib/data/core/drafts";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { getDebt } from "@/lib/data/debts/debts";
import { getOffer } from "@/lib/data/negotiation/offers";
import { OfferForm, offerFormName } from "./offer-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("offers.form"))("title") };
}

type RecordPageProps = { params: Promise<{ debtId: string }>; searchParams: Promise<Record<string, unknown>> };

/** Recording an offer on a debt, or correcting a recorded one. */
export default async function RecordOfferPage({ params, searchParams }: RecordPageProps) {
  const user = await requireUser();
  const [{ debtId }, query] = await Promise.all([params, searchParams]);
  const debt = await getDebt(user.id, debtId);
  if (!debt) notFound();
  const editing = typeof query.edit === "string" ? await getOffer(user.id, query.edit) : null;
  if (query.edit !== undefined && (editing?.debtId !== debt.id || editing.isRemoved)) notFound();
  const draft = query.fresh === undefined ? await getDraft(user.id, offerFormName(debt.id, editing)) : null;
  return (
    <div className="max-w-3xl">
      <Top debt={debt} isEditing={editing !== null} />
      <OfferForm
        debtId={debt.id}
        editing={editing}
        inRows={query.rows !== undefined}
        today={today(user.timeZone)}
        initial={{ key: randomUUID(), ...(draft ? { values: draft } : {}) }}
      />
    </div>
  );
}

function Top({ debt, isEditing }: { debt: DebtView; isEditing: boolean }) {
  const t = useTranslations("offers.form");
  return (
    <PageHeader
      title={isEditing ? t("title_edit") : t("title")}
      crumb={{ href: `/debts/${debt.id}/offers` as Route, label: debtName(debt, useLocale()) }}
      lead={t("lead")}
    />
  );
}
