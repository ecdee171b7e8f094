import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { requireUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { getRemindable } from "@/lib/data/mail/remindable";
import type { Day } from "@/lib/domain/basics/day";
import { type ReminderList, reminderList } from "@/lib/domain/order/reminder-list";
import { OpenRow, SaidRow } from "./reminder-rows";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reminders"))("title") };
}

/** What may have been said to a reminder just before; it stands in the address, so it works without JavaScript. */
const SAID = ["done", "later", "undone"] as const;

/** Everything that is due, comes soon, was put off or was done, each of which can be taken back. */
export default async function RemindersPage({ searchParams }: PageProps<"/reminders">) {
  const user = await requireUser();
  const on = today(user.timeZone);
  const [{ debts, state }, { said }, t] = await Promise.all([
    getRemindable(user.id, on),
    searchParams,
    getTranslations("reminders"),
  ]);
  const just = SAID.find((one) => one === said);
  return (
    <div className="max-w-2xl wrap-anywhere">
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid grid-cols-1 gap-4">
        {just && <Notice tone="ok">{t(`said.${just}`)}</Notice>}
        <Reminders list={reminderList(state, on)} debts={new Map(debts.map((debt) => [debt.id, debt]))} today={on} />
        <OtherWays />
      </div>
    </div>
  );
}

type RemindersProps = { list: ReminderList; debts: ReadonlyMap<string, DebtView>; today: Day };

function Reminders({ list: { now, ahead, later, done }, ...view }: RemindersProps) {
  const t = useTranslations("reminders");
  const isEmpty = [now, ahead, later, done].every((rows) => rows.length === 0);
  if (isEmpty) return <NothingToRemind hasDebts={view.debts.size > 0} />;
  return (
    <>
      {now.length > 0 && (
        <Card title={t("now")}>
          <ul>
            {now.map((step) => (
              <OpenRow key={step.id} step={step} {...view} />
            ))}
          </ul>
        </Card>
      )}
      {ahead.length > 0 && (
        <Card title={t("ahead")}>
          <ul>
            {ahead.map((step) => (
              <OpenRow key={step.id} step={step} {...view} />
            ))}
          </ul>
        </Card>
      )}
      {later.length > 0 && (
        <Card title={t("later")}>
          <ul>
            {later.map(({ step, until }) => (
              <SaidRow key={step.id} step={step} what="later" on={until} {...view} />
            ))}
          </ul>
        </Card>
      )}
      {done.length > 0 && (
        <Card title={t("done")}>
          <ul>
            {done.map(({ step, on }) => (
              <SaidRow key={step.id} step={step} what="done" on={on} {...view} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function NothingToRemind({ hasDebts }: { hasDebts: boolean }) {
  const t = useTranslations();
  return (
    <EmptyState text={t("reminders.empty")}>
      {hasDebts ? (
        <LinkButton href="/debts">{t("empty.settled.action")}</LinkButton>
      ) : (
        <LinkButton href="/debts/new" look="main">
          {t("empty.debts.action")}
        </LinkButton>
      )}
    </EmptyState>
  );
}

function OtherWays() {
  const t = useTranslations("reminders");
  return (
    <nav aria-label={t("ways")} className="flex flex-wrap items-center gap-x-5">
      <span className="text-small text-ink-2">{t("ways")}</span>
      <TextLink href="/settings/mail">{t("by_mail")}</TextLink>
      <TextLink href="/settings/calendar">{t("by_calendar")}</TextLink>
    </nav>
  );
}
