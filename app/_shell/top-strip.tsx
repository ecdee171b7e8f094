import { Link } from "@/app/_ui/link";
import { Brand } from "./brand";
import { CareButton } from "./care-button";

/**
 * On top of every page, and it stays there: on a phone the mark and the way to the calm card; on a desktop only that way,
 * in the corner under the side bar.
 */
export function TopStrip() {
  return (
    <header className="sticky top-0 z-10 flex min-h-12 items-center justify-between gap-3 bg-ground px-4 pt-[env(safe-area-inset-top)] text-small desk:fixed desk:top-auto desk:bottom-4 desk:left-[calc(0.875rem+env(safe-area-inset-left))] desk:min-h-0 desk:bg-transparent desk:px-0 desk:pt-0">
      <Link href="/" className="inline-flex min-h-11 items-center desk:hidden">
        <Brand />
      </Link>
      <CareButton className="-mr-2 px-2 desk:mr-0 desk:px-2.5" />
    </header>
  );
}
