import { Landmark } from "lucide";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { debtName } from "@/app/_order/debt-name";
import { ReasonChips } from "@/app/_order/reason-chips";
import { Card } from "@/app/_ui/card";
import { Icon } from "@/app/_ui/icon";
import { Link } from "@/app/_ui/link";
import { TextLink } from "@/app/_ui/text-link";
import type { Day } from "@/lib/domain/basics/day";
import type { CourtCase } from "./board";
import { debtPage } from "./debt-page";

/** More cases than this are a list of their own. */
const SHOWN = 5;

type CourtWordProps = { inCourt: readonly CourtCase[]; today: Day; masked: boolean };

/** Every court day, whatever the order is sorted by, and the word that is said from the first court notice on. */
export function CourtWord({ inCourt, ...view }: CourtWordProps) {
  const t = useTranslations("dashboard");
  return (
    <Card title={t("court_title")} aside={<Icon of={Landmark} className="size-5 self-center text-red" />}>
      <ul>
        {inCourt.slice(0, SHOWN).map((each) => (
          <CourtRow key={each.debt.id} {...each} {...view} />
        ))}
      </ul>
      {inCourt.length > SHOWN && (
        <TextLink href={"/debts" as Route}>{t("court_more", { n: inCourt.length - SHOWN })}</TextLink>
      )}
      <p className="mt-1 border-t border-line pt-2.5 text-small">{t("court_word")}</p>
    </Card>
  );
}

function CourtRow({ debt, reason, today, masked }: CourtCase & Omit<CourtWordProps, "inCourt">) {
  const locale = useLocale();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3">
      <Link
        href={debtPage(debt.id)}
        className="inline-flex min-h-11 min-w-11 items-center underline-offset-4 wrap-anywhere hover:underline"
      >
        {debtName(debt, locale)}
      </Link>
      {reason && <ReasonChips reasons={[reason]} debt={debt} today={today} masked={masked} />}
    </li>
  );
}
