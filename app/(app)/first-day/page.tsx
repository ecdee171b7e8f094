import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/lib/auth/session";
import { getDraft } from "@/lib/data/core/drafts";
import { listDebts } from "@/lib/data/debts/debts";
import { type FirstDayView, getFirstDay } from "@/lib/data/order/first-days";
import { FIRST_DAY_QUESTIONS } from "@/lib/domain/order/first-day";
import { ChannelScreen } from "./channel-screen";
import { HelpScreen } from "./help-screen";
import { LendersScreen } from "./lenders-screen";
import { QuestionScreen } from "./question-screen";
import { ReportScreen } from "./report-screen";
import { helpOf, type Screen, screenOf } from "./screens";
import { StopsScreen } from "./stops-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("first_day"))("title") };
}

/** The first day: one question or one thing per screen, each of which can be skipped. */
export default async function FirstDayPage({ searchParams }: PageProps<"/first-day">) {
  const user = await requireUser();
  const { at, help } = await searchParams;
  const firstDay = await getFirstDay(user.id);
  const asksForHelp = helpOf(help);
  const screen = screenOf(at);
  return (
    <div className="mx-auto max-w-xl">
      {asksForHelp ? (
        <HelpScreen question={asksForHelp} firstDay={firstDay} hasDebts={await hasDebts(user.id)} />
      ) : (
        <ScreenOf screen={screen} firstDay={firstDay} userId={user.id} />
      )}
    </div>
  );
}

type UserId = Awaited<ReturnType<typeof requireUser>>["id"];
type ScreenProps = { screen: Screen; firstDay: FirstDayView; userId: UserId };

async function ScreenOf({ screen, firstDay, userId }: ScreenProps) {
  switch (screen) {
    case "stops":
      return <StopsScreen />;
    case "channel":
      return <ChannelScreen firstDay={firstDay} draft={await getDraft(userId, "first-day:channel")} />;
    case "report":
      return <ReportScreen />;
    case "lenders":
      return <LendersScreen hasDebts={await hasDebts(userId)} />;
    default: {
      const question = FIRST_DAY_QUESTIONS.find((one) => one === screen) ?? "safe";
      return <QuestionScreen question={question} firstDay={firstDay} />;
    }
  }
}

async function hasDebts(userId: UserId): Promise<boolean> {
  return (await listDebts(userId, { archived: false })).length > 0;
}
