import { BookOpen, House, List, Plus, Settings } from "lucide";

/**
 * The places of the product, in the order of the side bar and of the phone's bottom bar, which has room for five.
 * The one with `isMain` is always one tap away: the raised button in the middle.
 */
export const PLACES = [
  { href: "/dashboard", key: "dashboard", icon: House, isMain: false },
  { href: "/debts", key: "debts", icon: List, isMain: false },
  { href: "/debts/new", key: "add_debt", icon: Plus, isMain: true },
  { href: "/guide", key: "guide", icon: BookOpen, isMain: false },
  { href: "/settings", key: "settings", icon: Settings, isMain: false },
] as const;
