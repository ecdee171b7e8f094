import Link from "next/link";
import { useTranslations } from "next-intl";
import { Brand } from "@/app/_shell/brand";
import { Icon } from "@/app/_ui/icon";
import { NavLink } from "./nav-link";
import { PLACES } from "./places";

/** The desktop's navigation. */
export function SideBar() {
  const t = useTranslations("shell");
  return (
    <nav
      aria-label={t("main_nav")}
      className="sticky top-0 flex h-dvh flex-col gap-0.5 overflow-y-auto border-r border-line px-3.5 pt-6 pb-20 max-desk:hidden"
    >
      <Link href="/dashboard" prefetch={false} className="mb-4 flex min-h-11 items-center rounded-control px-2.5">
        <Brand />
      </Link>
      {PLACES.filter((place) => !place.isMain).map(({ href, key, icon }) => (
        <NavLink
          key={href}
          href={href}
          className="flex min-h-11 items-center gap-2.5 rounded-control px-2.5 text-ink-2 aria-[current]:bg-accent-soft aria-[current]:font-strong aria-[current]:text-accent"
        >
          <Icon of={icon} />
          {t(key)}
        </NavLink>
      ))}
      {PLACES.filter((place) => place.isMain).map(({ href, icon }) => (
        <NavLink
          key={href}
          href={href}
          className="mt-3.5 flex min-h-11.5 items-center justify-center gap-2 rounded-control bg-accent px-2.5 font-strong text-accent-ink"
        >
          <Icon of={icon} />
          {t("log_long")}
        </NavLink>
      ))}
    </nav>
  );
}
