import { Hand } from "lucide";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { Icon } from "@/app/_ui/icon";
import { ScreenFrame } from "./screen-frame";
import { screenPage } from "./screens";

/** Three things to stop, whatever was answered. */
export function StopsScreen() {
  const t = useTranslations("first_day.stops");
  return (
    <ScreenFrame screen="stops" title={t("title")} lead={t("lead")}>
      <ul className="grid gap-3">
        {(["one", "two", "three"] as const).map((stop) => (
          <li
            key={stop}
            className="grid grid-cols-[1.75rem_minmax(0,1fr)] rounded-card border border-line bg-paper px-4 py-3.5 desk:px-5.5"
          >
            <Icon of={Hand} className="mt-0.75 size-5 text-accent" />
            <div>
              <h2 className="font-heading">{t(`${stop}.title`)}</h2>
              <p className="text-ink-2">{t(`${stop}.text`)}</p>
            </div>
          </li>
        ))}
      </ul>
      <div className="grid desk:flex">
        <LinkButton href={screenPage("channel")} look="main">
          {t("next")}
        </LinkButton>
      </div>
    </ScreenFrame>
  );
}
