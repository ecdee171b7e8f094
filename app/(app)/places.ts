import { BookOpen, House, List, MessageSquare, NotebookPen, Paperclip, Settings, TrendingDown } from "lucide";

/**
 * The places of the product, in the order of the side bar. The one with `isMain` is always one tap away: the raised button
 * in the middle of the phone's bottom bar, the last of the side bar. The bottom bar has room for five places; what is left
 * out there stands on its last one, "more", which is the settings.
 */
export const PLACES = [
  { href: "/dashboard", key: "dashboard", icon: House, isOnPhone: true, isMain: false },
  { href: "/debts", key: "debts", icon: List, isOnPhone: true, isMain: false },
  { href: "/plan", key: "plan", icon: TrendingDown, isOnPhone: false, isMain: false },
  { href: "/contacts/new", key: "log", icon: NotebookPen, isOnPhone: true, isMain: true },
  { href: "/contacts", key: "contacts", icon: MessageSquare, isOnPhone: false, isMain: false },
  { href: "/proofs", key: "proofs", icon: Paperclip, isOnPhone: true, isMain: false },
  { href: "/guide", key: "guide", icon: BookOpen, isOnPhone: false, isMain: false },
  { href: "/settings", key: "settings", icon: Settings, isOnPhone: true, isMain: false },
] as const;
