import type { Route } from "next";
import { useTranslations } from "next-intl";
import { debtName } from "@/app/_order/debt-name";
import { Link } from "@/app/_ui/link";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Locale } from "@/lib/i18n/locales";

/** What the debts of a plan are called, by id. */
export type DebtNames = ReadonlyMap<string, string>;

export function debtNames(debts: readonly DebtView[], locale: Locale): DebtNames {
  return new Map(debts.map((debt) => [debt.id, debtName(debt, locale)]));
}

type DebtLinkProps = { id: string; names: DebtNames; to?: "debt" | "edit" };

/** A debt's name that leads to its page, or to the form of its facts. */
export function DebtLink({ id, names, to = "debt" }: DebtLinkProps) {
  return (
    <Link
      href={`/debts/${id}${to === "edit" ? "/edit" : ""}` as Route}
      className="inline-flex min-h-11 min-w-11 items-center font-medium wrap-anywhere underline-offset-4 hover:underline"
    >
      <bdi>{names.get(id) ?? ""}</bdi>
    </Link>
  );
}

const NAMED = 5;

/** A few debts by name in a line, and how many more there are. */
export function DebtLine({ ids, names }: { ids: readonly string[]; names: DebtNames }) {
  const t = useTranslations("plan");
  const rest = ids.length - NAMED;
  return (
    <ul className="flex flex-wrap items-center gap-x-4">
      {ids.slice(0, NAMED).map((id) => (
        <li key={id}>
          <DebtLink id={id} names={names} />
        </li>
      ))}
      {rest > 0 && <li className="text-ink-2">{t("more_debts", { n: rest })}</li>}
    </ul>
  );
}
