import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SLOT } from "@/app/_order/reason-words";
import { StepText } from "@/app/_order/step-text";
import { Chip, Chips } from "@/app/_ui/chip";
import { Link } from "@/app/_ui/link";
import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";

/** What every line of the timeline needs to say itself. */
export type Shown = { debtId: string; today: Day; masked: boolean };

/** The line that names an entry; with a place to go, it leads there. */
export function Lead({ href, children }: { href?: string; children: ReactNode }) {
  if (href === undefined) return <p className="min-w-0 font-medium">{children}</p>;
  return (
    <p className="min-w-0">
      <Link
        href={href as Route}
        className="py-2.5 font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
      >
        {children}
      </Link>
    </p>
  );
}

/** That it was corrected since; where it leads to knows what it said before. */
export function EditedChip({ version }: { version: number }) {
  const t = useTranslations("timeline");
  return (
    version > 1 && (
      <Chips>
        <Chip>{t("edited")}</Chip>
      </Chips>
    )
  );
}

/** A sentence with one sum in it. */
export function WithAmount({ text, amount, masked }: { text: string; amount: Fen | null; masked: boolean }) {
  return <StepText text={text} amounts={{ [SLOT]: amount }} masked={masked} />;
}
