import { day } from "@/lib/domain/basics/day";
import type { ConductContact } from "./check-conduct";

/** A connected call of a bank at ten in the morning that nothing is wrong with; tests name what matters to them. */
export function aCall(known: Partial<ConductContact> = {}): ConductContact {
  return {
    id: "call",
    creditor: "bank",
    lenderKind: "bank",
    on: day("2026-11-20"),
    minute: 600,
    direction: "in",
    channel: "phone",
    connected: true,
    toNumber: "mine",
    consented: false,
    tags: [],
    ...known,
  };
}

/** So many of them in one morning, five minutes apart. */
export function calls(count: number, known: Partial<ConductContact> = {}): ConductContact[] {
  return Array.from({ length: count }, (_, index) =>
    aCall({ id: `call-${index + 1}`, minute: 600 + 5 * index, ...known }),
  );
}
