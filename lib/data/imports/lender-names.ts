import "server-only";
import { type LenderChoice, type LenderView, NO_LENDER_WORDS } from "@/lib/data/debts/lenders";
import { usualReporting } from "@/lib/domain/debts/first-guess";
import type { LenderKind } from "@/lib/domain/debts/lender";
import type { DirectoryLender } from "@/lib/domain/lenders/directory";
import { kindOfName } from "@/lib/domain/lenders/kind-of-name";
import { plainName } from "@/lib/domain/settlement/written-name";
import { directoryLender, LENDER_DIRECTORY } from "@/lib/reference/lenders/directory";

/** Every name under which a recorded lender may be written, folded. */
export function namesOf({ name, nameEn, legalName, directoryKey }: LenderView): Set<string> {
  const entry = directoryKey === null ? null : directoryLender(directoryKey);
  return new Set([name, nameEn, legalName, ...(entry ? namesOfEntry(entry) : [])].filter(Boolean).map(plainName));
}

function namesOfEntry({ brand, brandEn, legalName, formerNames, aliases }: DirectoryLender): string[] {
  return [brand, brandEn, ...(legalName === null ? [] : [legalName]), ...formerNames, ...aliases];
}

/** The whole name, and nothing that only looks like it: a table names its lenders without anybody looking. */
let byName: Map<string, DirectoryLender> | null = null;
function directoryNamed(name: string): DirectoryLender | null {
  byName ??= new Map(
    LENDER_DIRECTORY.toReversed().flatMap((entry) =>
      namesOfEntry(entry).map((one) => [plainName(one), entry] as const),
    ),
  );
  return byName.get(plainName(name)) ?? null;
}

/** A lender that a table names, as a choice, and what kind it is. */
export type NamedLender = { choice: LenderChoice; kind: LenderKind };

/** Finds the lender of a name: one that is recorded, else one of the directory, else one of the user's own. */
export function lenderFinder(lenders: readonly LenderView[]): (name: string) => NamedLender {
  const known = new Map(
    lenders
      .filter(({ isSample }) => !isSample)
      .flatMap((lender) => [...namesOf(lender)].map((name) => [name, lender] as const)),
  );
  return (name) => {
    const lender = known.get(plainName(name));
    if (lender) return { choice: { lenderId: lender.id }, kind: lender.kind };
    const entry = directoryNamed(name);
    return entry
      ? { choice: { directoryKey: entry.key }, kind: entry.kind }
      : { choice: ownLender(name), kind: kindOfName(name) };
  };
}

function ownLender(name: string): LenderChoice {
  const kind = kindOfName(name);
  const unknown = { reportingSource: null, reportingAsOf: null, negotiability: "unknown" } as const;
  const brand = name.trim();
  return { own: { ...NO_LENDER_WORDS, ...unknown, brand, kind, creditReporting: usualReporting(kind) } };
}
