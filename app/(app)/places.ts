import { BookOpen, Ellipsis, House, List, MessageSquare, NotebookPen, Paperclip, Settings } from "lucide";

/**
 * The places of the product, in the order of the side bar. The one with `isMain` is always one tap away: the raised button
 * in the middle of the phone's bottom bar. That bar has room for five; what is left out stands on the page "more", the settings.
 */
export const PLACES = [
  { href: "/dashboard", key: "dashboard", icon: House, isMain: false },
  { href: "/debts", key: "debts", icon: List, isMain: false },
  { href: "/contacts/new", key: "log", icon: NotebookPen, isMain: true },
  { href: "/contacts", key: "contacts", icon: MessageSquare, isMain: false },
  { href: "/proofs", key: "proofs", icon: Paperclip, isMain: false },
  { href: "/guide", key: "guide", icon: BookOpen, isMain: false },
  { href: "/settings", key: "settings", icon: Settings, isMain: false },
] as const;

/** The five of the bottom bar. */
export const PHONE_PLACES = PLACES.filter(({ key }) => key !== "guide" && key !== "contacts").map((place) =>
  place.key === "settings" ? ({ ...place, key: "more", icon: Ellipsis } as const) : place,
);
