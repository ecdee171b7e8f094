import type { DirectoryHotline, DirectoryLender } from "@/lib/domain/lenders/directory";

type Always = "key" | "brand" | "brandEn" | "aliases" | "kind" | "creditReporting" | "sourceRow";

/** Fills what most entries leave empty, so that a row says only what is known about it. */
export function entry(fields: Pick<DirectoryLender, Always> & Partial<Omit<DirectoryLender, Always>>): DirectoryLender {
  const nothing = { legalName: null, operator: null, product: null, note: null };
  return { ...nothing, formerNames: [], funders: [], hotlines: [], ...fields };
}

/** A number keyed in by borrowers' communities. Like every number here it is unconfirmed and never dialled by the product. */
export function community(number: string, label: DirectoryHotline["label"] = null): DirectoryHotline {
  return { number, label, confidence: "community" };
}

/** A number read in a newspaper or on a news site. */
export function press(number: string, label: DirectoryHotline["label"] = null): DirectoryHotline {
  return { number, label, confidence: "press" };
}

/** A number about which the source itself has a doubt. */
export function unverified(number: string, label: DirectoryHotline["label"] = null): DirectoryHotline {
  return { number, label, confidence: "unverified" };
}
