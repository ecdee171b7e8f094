import { ChevronRight, type IconNode } from "lucide";
import type { Route } from "next";
import { Icon } from "@/app/_ui/icon";
import { Link } from "@/app/_ui/link";

type SettingsRowProps = { href: Route; icon: IconNode; title: string; text: string };

/** One part of the settings: what it is, and what is to be found there. */
export function SettingsRow({ href, icon, title, text }: SettingsRowProps) {
  return (
    <Link href={href} className="flex min-h-16 items-center gap-3.5 px-4 py-3 desk:px-5.5">
      <Icon of={icon} className="size-5.5 text-accent" />
      <span className="grid min-w-0 flex-1">
        <span className="font-strong">{title}</span>
        <span className="text-small text-pretty text-ink-2">{text}</span>
      </span>
      <Icon of={ChevronRight} className="size-4.5 text-ink-3" />
    </Link>
  );
}
