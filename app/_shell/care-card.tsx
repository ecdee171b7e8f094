import { X } from "lucide";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "@/app/_ui/button-style";
import { Icon } from "@/app/_ui/icon";

/** The name of the card, for the buttons that open it. */
export const CARE_CARD = "care";

/**
 * A calm card for someone who can't go on: whom to call, and that nothing has to be done now. It is in every page
 * already, so that opening it asks no server, changes no address and leaves no trace. It is the browser's own popover:
 * it opens without JavaScript, takes the focus, closes with Escape and gives the focus back. The rest of the page, and
 * every amount on it, is hidden by the style sheet while it is open.
 */
export function CareCard() {
  const t = useTranslations("care");
  return (
    <dialog
      id={CARE_CARD}
      popover="auto"
      aria-labelledby="care-title"
      aria-describedby="care-safety"
      className="care-card"
    >
      <div className="mx-auto flex min-h-full w-full max-w-md flex-col px-5 pt-2 pb-10">
        {/* First, because what comes first gets the focus: a second press of Enter closes, and never dials. */}
        <button
          type="button"
          popoverTarget={CARE_CARD}
          popoverTargetAction="hide"
          className={`${buttonClass({ look: "quiet" })} care-close -mr-3 self-end`}
        >
          <Icon of={X} />
          {t("close")}
        </button>
        <div className="my-auto grid gap-6 py-4">
          <h2 id="care-title" className="text-total font-heading">
            {t("title")}
          </h2>
          <p id="care-safety" className="text-step">
            {t("safety")}
          </p>
          <Lines />
          <p>{t("someone")}</p>
          <p className="text-ink-2">{t("later")}</p>
          <p className="text-small text-ink-2">{t("private")}</p>
        </div>
      </div>
    </dialog>
  );
}

function Lines() {
  const t = useTranslations("care");
  return (
    <div className="grid gap-2">
      <p>{t("talk")}</p>
      <Line number="12356" look="main">
        {t("talk_line")}
      </Line>
      <p className="mt-2">{t("danger")}</p>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-2.5">
        <Line number="120" look="plain">
          {t("ambulance")}
        </Line>
        <Line number="110" look="plain">
          {t("police")}
        </Line>
      </div>
    </div>
  );
}

function Line({ number, look, children }: { number: string; look: "main" | "plain"; children: ReactNode }) {
  return (
    <a href={`tel:${number}`} className={`${buttonClass({ look, block: true })} num min-h-14 text-lead`}>
      {children}
    </a>
  );
}
