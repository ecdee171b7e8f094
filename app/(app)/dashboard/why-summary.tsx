import type { ReactNode } from "react";

type WhySummaryProps = {
  /** What opens, for those who cannot see the arrow. */
  label: string;
  /** What to do, at the right. */
  then: ReactNode;
  children: ReactNode;
};

/** The second line of a row: the chips are the reasons in short, and opening it says them in full. */
export function WhySummary({ label, then, children }: WhySummaryProps) {
  return (
    <summary className="order-why">
      <span>{children}</span>
      <span>{then}</span>
      <span className="sr-only">{label}</span>
    </summary>
  );
}
