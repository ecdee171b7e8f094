import type { ReactNode } from "react";

const TONES = {
  plain: "border-line bg-sunk text-ink",
  ok: "border-transparent bg-accent-soft text-ink",
  due: "border-transparent bg-amber-soft text-ink",
  court: "border-transparent bg-red-soft text-ink",
} as const;

type NoticeProps = {
  tone?: keyof typeof TONES;
  children: ReactNode;
  /** What can be done about it, for instance a small form that undoes. */
  action?: ReactNode;
};

/** Something worth knowing now, said once. */
export function Notice({ tone = "plain", children, action }: NoticeProps) {
  return (
    <div
      role="status"
      className={`flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-card border px-4 py-3 ${TONES[tone]}`}
    >
      <div className="min-w-0 flex-[1_1_14rem]">{children}</div>
      {action}
    </div>
  );
}
