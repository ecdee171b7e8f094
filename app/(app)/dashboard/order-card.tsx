import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/forms/form";
import { TextLink } from "@/app/_ui/text-link";
import type { Day } from "@/lib/domain/basics/day";
import { changeOrderAction } from "./actions";
import type { Board, Ranked } from "./board";
import type { Did } from "./did";
import { DidNotice } from "./did-notice";
import { OrderRow } from "./order-row";
import { StrategySwitch } from "./strategy-switch";

/** How many rows are shown before someone asks for all. */
const SHOWN = 5;

type OrderCardProps = { board: Board; did: Did | null; isWhole: boolean; today: Day; masked: boolean };

/** The recommended order: five ways to sort, the first rows or all of them, and what the order is not. */
export function OrderCard({ board, did, isWhole, ...view }: OrderCardProps) {
  const t = useTranslations("dashboard.order");
  const order = useTranslations("order");
  const add = useTranslations("debts");
  const offers = useTranslations("offers.all");
  const { ranked, strategy } = board;
  const rows = isWhole ? ranked : ranked.slice(0, SHOWN);
  return (
    <div id="order" className="min-w-0 max-wide:order-1">
      <Card title={t("title")} aside={<TextLink href="/debts/new">{add("add")}</TextLink>}>
        {did && <DidNotice did={did} board={board} isWhole={isWhole} />}
        <Form action={changeOrderAction} initial={{}} label={t("title")} className="grid grid-cols-1 gap-2">
          {isWhole && <input type="hidden" name="all" value="1" />}
          <StrategySwitch strategy={strategy} />
          <p className="text-small text-ink-2">{t(`how_text.${strategy}`)}</p>
          {strategy === "best_offer" && (
            <p>
              <TextLink href={"/offers" as Route}>{offers("link")}</TextLink>
            </p>
          )}
          {ranked.length === 0 && <p className="mt-1">{t("none")}</p>}
          <ol>
            {rows.map((row, index) => (
              <OrderRow key={row.debt.id} row={row} neighbours={neighboursOf(board, index)} {...view} />
            ))}
          </ol>
        </Form>
        <More count={ranked.length} isWhole={isWhole} next={ranked[SHOWN]} />
        <div className="mt-1 grid gap-1 border-t border-line pt-3 text-small text-ink-2">
          <p>{order("note")}</p>
          <p>{order("footer")}</p>
        </div>
      </Card>
    </div>
  );
}

export type Neighbours = { above: string | null; below: string | null };

/** In the user's own order: the debts above and below, past which a row can be moved. Pinned ones don't move. */
function neighboursOf({ ranked, strategy }: Board, index: number): Neighbours | null {
  const movable = (row: Ranked | undefined) => (row && row.debt.pinPosition === null ? row.debt.id : null);
  if (strategy !== "custom" || movable(ranked[index]) === null) return null;
  return { above: movable(ranked[index - 1]), below: movable(ranked[index + 1]) };
}

/** All or the first few; part of the address, so it works without JavaScript and the long list is only made when wanted. */
function More({ count, isWhole, next }: { count: number; isWhole: boolean; next: Ranked | undefined }) {
  const t = useTranslations("dashboard.order");
  if (count <= SHOWN) return null;
  return (
    <p className="border-t border-line pt-1">
      {isWhole ? (
        <TextLink href={"/dashboard#order" as Route}>{t("fewer", { n: SHOWN })}</TextLink>
      ) : (
        <TextLink href={`/dashboard?all=1#debt-${next?.debt.id ?? ""}` as Route}>
          {t("more", { n: count - SHOWN })}
        </TextLink>
      )}
    </p>
  );
}
