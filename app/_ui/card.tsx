import { type ReactNode, useId } from "react";

export type CardProps = {
  title?: string;
  /** A quiet link or a word at the right of the title. */
  aside?: ReactNode;
  /** The one card that asks for something: a line above the title, and a look of its own. */
  kicker?: string;
  children: ReactNode;
  className?: string;
};

/** A sheet of paper with a hairline around it. */
export function Card({ title, aside, kicker, children, className = "" }: CardProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={`min-w-0 rounded-card border p-4 desk:px-5.5 desk:py-5 ${kicker ? "next-card" : "border-line bg-paper"} ${className}`}
    >
      {kicker && <p className="text-small font-strong text-accent">{kicker}</p>}
      {title && (
        <header className="mb-2.5 flex flex-wrap items-baseline justify-between gap-x-3">
          <h2 id={id} className={kicker ? "text-step font-heading desk:text-sum" : "text-base font-heading"}>
            {title}
          </h2>
          {/* A link is high enough to be hit; the title's line stays as high as it is without one. */}
          {aside && <div className="-my-2.5">{aside}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
