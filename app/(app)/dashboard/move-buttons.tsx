import { ArrowDown, ArrowUp, type IconNode } from "lucide";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/app/_ui/icon";
import { changeText } from "@/lib/schemas/order";
import type { Neighbours } from "./order-card";

type MoveButtonsProps = { debtId: string; name: string; neighbours: Neighbours; children: ReactNode };

/** Up and down around the rank, in the user's own order. A button names the neighbour that is passed, so twice is once. */
export function MoveButtons({ debtId, name, neighbours: { above, below }, children }: MoveButtonsProps) {
  const t = useTranslations("dashboard.order");
  return (
    <div data-move className="num grid justify-items-center">
      {above === null ? (
        <span className="size-11" />
      ) : (
        <MoveButton
          of={ArrowUp}
          label={t("up", { name })}
          change={changeText({ verb: "before", debtId, neighbourId: above })}
        />
      )}
      <p>{children}</p>
      {below !== null && (
        <MoveButton
          of={ArrowDown}
          label={t("down", { name })}
          change={changeText({ verb: "after", debtId, neighbourId: below })}
        />
      )}
    </div>
  );
}

function MoveButton({ of, label, change }: { of: IconNode; label: string; change: string }) {
  return (
    <button
      type="submit"
      name="change"
      value={change}
      aria-label={label}
      className="grid size-11 cursor-pointer place-items-center rounded-control text-accent"
    >
      <Icon of={of} />
    </button>
  );
}
