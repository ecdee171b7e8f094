import { useTranslations } from "next-intl";
import { Icon } from "@/app/_ui/icon";
import { NavLink } from "./nav-link";
import { PHONE_PLACES } from "./places";

/** The phone's navigation, in reach of the thumb. */
export function BottomBar() {
  const t = useTranslations("shell");
  return (
    <nav
      aria-label={t("main_nav")}
      className="fixed inset-x-0 bottom-0 z-10 grid auto-cols-fr grid-flow-col border-t border-line bg-paper px-1.5 pt-1.5 pb-[max(0.375rem,env(safe-area-inset-bottom))] desk:hidden"
    >
      {PHONE_PLACES.map(({ href, key, icon, isMain }) => (
        <NavLink
          key={href}
          href={href}
          className="grid min-h-12 min-w-0 justify-items-center gap-0.5 py-1 text-center text-tiny text-ink-2 aria-[current]:font-strong aria-[current]:text-accent"
        >
          {isMain ? (
            <span className="-mt-4.5 box-content grid size-11 place-items-center rounded-full border-4 border-paper bg-accent text-accent-ink">
              <Icon of={icon} className="size-5.5" />
            </span>
          ) : (
            <Icon of={icon} className="size-5.5" />
          )}
          {t(key)}
        </NavLink>
      ))}
    </nav>
  );
}
