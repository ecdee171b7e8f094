import { useLocale, useTranslations } from "next-intl";
import { debtName } from "@/app/_order/debt-name";
import { ReasonList } from "@/app/_order/reason-list";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Link } from "@/app/_ui/link";
import { Money } from "@/app/_ui/money";
import type { Day } from "@/lib/domain/basics/day";
import { outsideReasons } from "@/lib/domain/order/rank-debts";
import { changeText } from "@/lib/schemas/order";
import { changeOrderAction } from "./actions";
import type { Outside } from "./board";
import { debtPage } from "./debt-page";

type OutsideCardProps = { outside: readonly Outside[]; today: Day; masked: boolean };

/** The debts without a place: why, that their deadlines stay, and the way back in. */
export function OutsideCard({ outside, ...view }: OutsideCardProps) {
  const t = useTranslations("dashboard.outside");
  return (
    <Card className="max-wide:order-2" title={t("title")}>
      <Form action={changeOrderAction} initial={{}} label={t("title")} className="grid gap-2">
        <ul>
          {outside.map((row) => (
            <OutsideRow key={row.debt.id} row={row} {...view} />
          ))}
        </ul>
      </Form>
    </Card>
  );
}

function OutsideRow({ row, today, masked }: { row: Outside; today: Day; masked: boolean }) {
  const t = useTranslations("dashboard");
  const locale = useLocale();
  const { debt, open, why } = row;
  const reasons = outsideReasons(open, today);
  return (
    <li className="border-t border-line py-1.5 first:border-t-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <Link href={debtPage(debt.id)} className="min-h-11 min-w-11 pt-2.5 font-strong hover:underline">
          {debtName(debt, locale)}
        </Link>
        <p className="ml-auto font-strong">
          <Money fen={open.claimed} masked={masked} />
        </p>
      </div>
      {why === "guarantee_not_called" && <p className="text-small text-ink-2">{t("outside.guarantee_not_called")}</p>}
      {why === "left_out" && (
        <div className="flex flex-wrap items-start justify-between gap-x-3">
          <Disclosure summary={t("outside.left_out")}>
            <ReasonList reasons={reasons} debt={debt} today={today} masked={masked} />
          </Disclosure>
          <SubmitButton look="quiet" name="change" value={changeText({ verb: "take_in", debtId: debt.id })}>
            {t("order.take_in")}
          </SubmitButton>
        </div>
      )}
    </li>
  );
}
