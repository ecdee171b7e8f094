import { useLocale } from "next-intl";
import { Link } from "@/app/_ui/link";
import type { Day } from "@/lib/domain/basics/day";
import { guideText } from "@/lib/i18n/guide-texts";
import type { GuidePage } from "@/lib/reference/guide/guide-page";
import { guideStatusOn } from "@/lib/reference/guide/status";
import { StatusChip } from "./status-chip";

/** A page of the guide in a list: its title, its answer, and what it is today where that is not simply in force. */
export function PageLink({ page, today }: { page: GuidePage; today: Day }) {
  const locale = useLocale();
  const { title, answer } = guideText(locale, page);
  const status = guideStatusOn(page, today);
  return (
    <Link href={`/guide/${page.slug}`} className="group grid gap-0.5 py-3">
      <span className="font-medium text-accent underline-offset-4 group-hover:underline">{title}</span>
      {status !== "in_force" && status !== "practice" && (
        <span className="flex py-0.5">
          <StatusChip status={status} />
        </span>
      )}
      <span className="text-small text-ink-2">{answer}</span>
    </Link>
  );
}
