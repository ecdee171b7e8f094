import type { Fen } from "@/lib/domain/basics/money";
import type { Balance } from "@/lib/domain/debts/balance";

const WIDTH = 1000;
const GAP = 4;

type PartsBarProps = { balance: Balance; rest: Fen | null; label: string };

/** The parts as lengths, principal first. What is not explained is hatched in outline only. Never drawn while amounts are hidden. */
export function PartsBar({ balance, rest, label }: PartsBarProps) {
  const parts = [
    { amount: balance.principal, fill: "fill-s1" },
    { amount: balance.interest, fill: "fill-s3" },
    { amount: balance.penalty, fill: "fill-s4" },
    { amount: balance.fees, fill: "fill-s5" },
    { amount: rest, fill: "fill-transparent stroke-edge" },
  ].flatMap(({ amount, fill }) => (amount !== null && amount > 0 ? [{ amount: Number(amount), fill }] : []));
  const total = parts.reduce((sum, part) => sum + part.amount, 0);
  if (total === 0) return null;
  const room = WIDTH - GAP * (parts.length - 1);
  let from = 0;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 28`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      className="mb-3.5 block h-2.5 w-full overflow-hidden rounded-chip"
    >
      {parts.map(({ amount, fill }) => {
        // A part too small to be seen is still there: it gets a sliver.
        const width = Math.max(3, (amount / total) * room);
        const x = from;
        from += width + GAP;
        return <rect key={fill} x={x} y="0" width={width} height="28" className={fill} />;
      })}
    </svg>
  );
}
