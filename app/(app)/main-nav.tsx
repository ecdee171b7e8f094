import { Ellipsis } from "lucide";
import { useTranslations } from "next-intl";
import { Brand } from "@/app/_shell/brand";
import { NavLink } from "@/app/_shell/links";
import { Icon } from "@/app/_ui/icon";
import { Link } from "@/app/_ui/link";
import { PLACES } from "./places";

/** The way to the places: a bar at the thumb on a phone, a side bar on a desktop. One list, laid out twice by the style sheet. */
export function MainNav() {
  const t = useTranslations("shell");
  return (
    <nav aria-label={t("main_nav")} className="main-nav">
      <Link href="/dashboard" className="mb-4 flex min-h-11 items-center rounded-control px-2.5 max-desk:hidden">
        <Brand />
      </Link>
      {PLACES.map(({ href, key, icon, isOnPhone, isMain }) => (
        <NavLink
          key={href}
          href={href}
          className={isMain ? "place place-main" : isOnPhone ? "place" : "place max-desk:hidden"}
        >
          {key === "settings" && <Icon of={Ellipsis} className="size-5.5 desk:hidden" />}
          <Icon of={icon} className={key === "settings" ? "size-5 max-desk:hidden" : "size-5.5 desk:size-5"} />
          <Words of={key} />
        </NavLink>
      ))}
    </nav>
  );
}

/** Two places have another name in the bottom bar. */
function Words({ of: key }: { of: (typeof PLACES)[number]["key"] }) {
  const t = useTranslations("shell");
  if (key !== "log" && key !== "settings") return t(key);
  const [short, long] = key === "log" ? [t("log"), t("log_long")] : [t("more"), t("settings")];
  return (
    <>
      <span className="desk:hidden">{short}</span>
      <span className="max-desk:hidden">{long}</span>
    </>
  );
}
