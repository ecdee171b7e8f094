import { randomUUID } from "node:crypto";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { debtName } from "@/app/_order/debt-name";
import { MaskToggle } from "@/app/_shell/mask-toggle";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import { isMasked } from "@/app/_ui/mask";
import { PageHeader } from "@/app/_ui/page-header";
import type { FormState } from "@/lib/actions/form-state";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getDraft } from "@/lib/data/core/drafts";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { getDebt } from "@/lib/data/debts/debts";
import type { LookUpView } from "@/lib/data/look-ups/look-up-view";
import { listLookUps } from "@/lib/data/look-ups/look-ups";
import type { Day } from "@/lib/domain/basics/day";
import { LOOK_UP_KINDS } from "@/lib/domain/debts/look-up";
import { CheckCard, checkFormName } from "./check-card";
import { LookUpForm, lookUpFormName } from "./look-up-form";
import { LookUpList } from "./look-up-list";
import { LookUpNoticeLine } from "./notices";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("look_ups"))("title") };
}

type LookUpsPageProps = { params: Promise<{ debtId: string }>; searchParams: Promise<Record<string, unknown>> };

/** What was looked up about a debt and when, and whether a court paper is real. */
export default async function LookUpsPage({ params, searchParams }: LookUpsPageProps) {
  const user = await requireUser();
  const [{ debtId }, query] = await Promise.all([params, searchParams]);
  const debt = await getDebt(user.id, debtId);
  if (!debt) notFound();
  const lookUps = await listLookUps(user.id, debt.id);
  const editing = lookUps.find(({ id }) => id === query.edit) ?? null;
  if (query.edit !== undefined && editing === null) notFound();
  const unchecked = debt.courtPapers.filter(({ verified }) => !verified);
  const paper = unchecked.find(({ id }) => id === query.paper) ?? unchecked[0] ?? null;
  const [masked, draft, checkDraft] = await Promise.all([
    isMasked(),
    getDraft(user.id, lookUpFormName(debt.id, editing)),
    paper && getDraft(user.id, checkFormName(paper)),
  ]);
  const initialOf = (values: FormState["values"] | null) => ({ key: randomUUID(), ...(values ? { values } : {}) });
  const shared = { debtId: debt.id, today: today(user.timeZone) };
  const check = <CheckCard key={paper?.id} {...shared} paper={paper} initial={initialOf(checkDraft)} />;
  return (
    <div className="max-w-3xl">
      <Top debt={debt} masked={masked} />
      <LookUpNoticeLine note={query.note} entry={query.entry} debtId={debt.id} />
      <div className="grid gap-4">
        {paper && check}
        <Records {...shared} lookUps={lookUps} editing={editing} masked={masked} initial={initialOf(draft)} />
        <Places />
        {!paper && check}
      </div>
    </div>
  );
}

function Top({ debt, masked }: { debt: DebtView; masked: boolean }) {
  const t = useTranslations("look_ups");
  return (
    <PageHeader
      title={t("title")}
      crumb={{ href: `/debts/${debt.id}` as Route, label: debtName(debt, useLocale()) }}
      lead={t("lead")}
    >
      <MaskToggle masked={masked} />
    </PageHeader>
  );
}

type RecordsProps = {
  debtId: string;
  lookUps: readonly LookUpView[];
  editing: LookUpView | null;
  today: Day;
  masked: boolean;
  initial: FormState;
};

function Records({ debtId, lookUps, editing, today, masked, initial }: RecordsProps) {
  const t = useTranslations("look_ups");
  const isOpen = editing !== null || initial.values !== undefined || lookUps.length === 0;
  return (
    <Card title={t("list")}>
      {lookUps.length === 0 ? (
        <p className="text-small text-ink-2">{t("empty")}</p>
      ) : (
        <LookUpList debtId={debtId} lookUps={lookUps} today={today} masked={masked} />
      )}
      <div id="form" className="mt-1">
        <Disclosure
          key={`${lookUps.length} ${editing?.id} ${editing?.version}`}
          summary={t(editing ? "form.title_edit" : "form.title")}
          open={isOpen}
        >
          <LookUpForm debtId={debtId} editing={editing} today={today} initial={initial} />
        </Disclosure>
      </div>
    </Card>
  );
}

/** Where one can look, and what each place says. No addresses: a copied one is how people are led astray. */
function Places() {
  const t = useTranslations("look_ups");
  return (
    <Card title={t("places.title")}>
      <p className="text-small text-ink-2">{t("places.lead")}</p>
      <dl className="mt-2 grid gap-2">
        {LOOK_UP_KINDS.map((kind) => (
          <div key={kind} className="grid gap-x-4 desk:grid-cols-[14rem_minmax(0,1fr)]">
            <dt className="font-medium">{t(`kind.${kind}`)}</dt>
            <dd className="text-small text-ink-2">{t(`what.${kind}`)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
