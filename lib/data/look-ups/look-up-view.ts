import "server-only";
import type { UserSeal } from "@/lib/data/core/keys";
import { dateToDay, dayToDate } from "@/lib/domain/basics/day";
import type { LookUpFacts, LookUpKind } from "@/lib/domain/debts/look-up";
import type { LookUp as LookUpRow } from "@/prisma/generated/client";

export type LookUpView = LookUpFacts & {
  id: string;
  version: number;
  /** Null: about everything. */
  debtId: string | null;
  isRemoved: boolean;
};

type LookUpWords = { found: string };

/** Opens a row into its view. */
export function lookUpView(seal: UserSeal, row: LookUpRow): LookUpView {
  return {
    ...seal.open<LookUpWords>("LookUp", row.id, row.sealed),
    id: row.id,
    version: row.version,
    debtId: row.debtId,
    kind: row.kind as LookUpKind,
    on: dateToDay(row.on),
    isRemoved: row.removedAt !== null,
  };
}

/** The facts as columns, the words sealed for this row. */
export function lookUpColumns(seal: UserSeal, id: string, { kind, on, found }: LookUpFacts) {
  return { kind, on: dayToDate(on), sealed: seal.seal("LookUp", id, { found } satisfies LookUpWords) };
}
