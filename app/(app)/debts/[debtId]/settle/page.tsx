import { randomUUID } from "node:crypto";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { debtName } from "@/app/_order/debt-name";
import { SLOT } from "@/app/_order/reason-words";
import { StepText } from "@/app/_order/step-text";
import { isMasked } from "@/app/_ui/mask";
import { NAME_SLOT, NamedText } from "@/app/_ui/named-text";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import type { FormState } from "@/lib/actions/form-state";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getDraft } from "@/lib/data/core/drafts";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { getDebt } from "@/lib/data/debts/debts";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import { getSettlement } from "@/lib/data/settlement/settlements";
import type { Day } from "@/lib/domain/basics/day";
import { isInCourt } from "@/lib/domain/debts/debt";
import { formatDay } from "@/lib/format/day";
import { SettleForm, settleFormName } from "./settle-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settle.form"))("title") };
}

type SettlePageProps = { params: Promise<{ debtId: string }>; searchParams: Promise<Record<string, unknown>> };

/** How a debt was settled, or correcting what was recorded. */
export default async function SettlePage({ params, searchParams }: SettlePageProps) {
  const user = await requireUser();
  const [{ debtId }, query] = await Promise.all([params, searchParams]);
  const debt = await getDebt(user.id, debtId);
  if (!debt) notFound();
  const editing = typeof query.edit === "string" ? await getSettlement(user.id, query.edit) : null;
  if (query.edit !== undefined && editing?.debtId !== debt.id) notFound();
  const [draft, masked] = await Promise.all([
    query.fresh === undefined ? getDraft(user.id, settleFormName(debt.id, editing)) : null,
    isMasked(),
  ]);
  const initial = { key: randomUUID(), ...(draft ? { values: draft } : {}) };
  return <Settle debt={debt} editing={editing} today={today(user.timeZone)} masked={masked} initial={initial} />;
}

type SettleProps = { debt: DebtView; editing: SettlementView | null; today: Day; masked: boolean; initial: FormState };

function Settle({ debt, editing, today, masked, initial }: SettleProps) {
  const t = useTranslations("settle.form");
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={editing ? t("title_edit") : t("title")}
        crumb={{ href: `/debts/${debt.id}` as Route, label: debtName(debt, useLocale()) }}
        lead={t("lead")}
      />
      <div className="mb-4 grid gap-2">
        <ClaimLine debt={debt} today={today} masked={masked} />
        {editing === null && (isInCourt(debt.stage) || debt.courtPapers.length > 0) && <Notice>{t("in_court")}</Notice>}
        {debt.holder !== "" && (
          <Notice>
            <NamedText text={t("sold", { holder: NAME_SLOT })} name={debt.holder} />
          </Notice>
        )}
      </div>
      <SettleForm debtId={debt.id} editing={editing} today={today} initial={initial} />
    </div>
  );
}

/** What was claimed last, as a measure for the amounts below. */
function ClaimLine({ debt: { balance }, today, masked }: Pick<SettleProps, "debt" | "today" | "masked">) {
  const t = useTranslations("settle.form");
  const locale = useLocale();
  if (balance === null || balance.claimed === null) return <p className="text-ink-2">{t("claimed_unknown")}</p>;
  const text = t("claimed", { day: formatDay(balance.asOf, locale, today), amount: SLOT });
  return (
    <p className="text-ink-2">
      <StepText text={text} amounts={{ [SLOT]: balance.claimed }} masked={masked} />
    </p>
  );
}
