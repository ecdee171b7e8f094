import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import { agreesWhereVisible, isSameCompany, plainName, visibleEnd } from "./written-name";

/** What a certificate says about the whole debt. "Partly settled" is not settled. */
export const CERTIFICATE_SAYS = ["all", "part", "unclear"] as const;
export type CertificateSays = (typeof CERTIFICATE_SAYS)[number];

/** What a settlement certificate says, as the person confirmed it. Empty and null: it does not say, or nobody looked yet. */
export type Certificate = {
  lender: string;
  borrower: string;
  number: string;
  on: Day | null;
  /** In fen. */
  amount: Fen | null;
  says: CertificateSays | null;
  /** A company seal or an electronic one. */
  hasSeal: boolean | null;
};

/** What the certificate is compared with. Empty and null: not known. */
export type CertificateRecord = {
  legalName: string;
  /** Earlier names of the same lender. */
  formerNames: readonly string[];
  brand: string;
  funder: string;
  /** Who holds the claim now, where it was sold or paid out: then the certificate comes from there. */
  holder: string;
  borrower: string;
  contractNumber: string;
  accountTail: string;
  amount: Fen | null;
  waived: Fen | null;
  settledOn: Day;
};

export const CERTIFICATE_FIELDS = ["lender", "borrower", "number", "amount", "day", "says", "seal"] as const;
export type CertificateField = (typeof CERTIFICATE_FIELDS)[number];

/**
 * "agrees": both say the same. "differs": they contradict each other, so that a corrected one is to be asked for. "absent":
 * the certificate does not say it. "look": the record cannot tell, so the person compares with the contract.
 */
export type CertificateFinding = {
  field: CertificateField;
  verdict: "agrees" | "differs" | "absent" | "look";
  code: FindingCode;
};

export const FINDING_CODES = [
  "lender_legal",
  "lender_funder",
  "lender_holder",
  "lender_former_name",
  "lender_brand_only",
  "lender_not_holder",
  "lender_other",
  "lender_absent",
  "lender_not_known",
  "borrower_same",
  "borrower_other",
  "borrower_absent",
  "borrower_not_known",
  "number_same",
  "number_other",
  "number_too_short",
  "number_absent",
  "number_not_known",
  "amount_same",
  "amount_with_waiver",
  "amount_other",
  "amount_absent",
  "amount_not_known",
  "day_same",
  "day_earlier",
  "day_later",
  "day_absent",
  "says_all",
  "says_part",
  "says_unclear",
  "says_absent",
  "seal_there",
  "seal_missing",
  "seal_not_checked",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/**
 * Compares a certificate with the record, field by field in a fixed order: who issued it, to whom, for which contract, how
 * much, which day, whether it says that all is settled, and the seal. It decides nothing; it says what agrees, what to
 * have corrected and what to look at.
 */
export function checkCertificate(record: CertificateRecord, certificate: Certificate): CertificateFinding[] {
  return [
    lenderFinding(record, certificate.lender),
    borrowerFinding(record.borrower, certificate.borrower),
    numberFinding(record, certificate.number),
    amountFinding(record, certificate.amount),
    dayFinding(record.settledOn, certificate.on),
    saysFinding(certificate.says),
    sealFinding(certificate.hasSeal),
  ];
}

/** Whether anything has to be put right before the certificate is one. */
export function hasContradiction(findings: readonly CertificateFinding[]): boolean {
  return findings.some(({ verdict }) => verdict === "differs");
}

function lenderFinding(record: CertificateRecord, written: string): CertificateFinding {
  const finding = (verdict: CertificateFinding["verdict"], code: FindingCode) =>
    ({ field: "lender", verdict, code }) as const;
  const name = plainName(written);
  if (name === "") return finding("absent", "lender_absent");
  const is = (known: string) => isSameCompany(known, written);
  if (is(record.holder)) return finding("agrees", "lender_holder");
  const isOriginal = is(record.legalName) || is(record.funder) || record.formerNames.some(is);
  if (record.holder !== "" && isOriginal) return finding("differs", "lender_not_holder");
  if (is(record.legalName)) return finding("agrees", "lender_legal");
  if (is(record.funder)) return finding("agrees", "lender_funder");
  if (record.formerNames.some(is)) return finding("agrees", "lender_former_name");
  if (plainName(record.brand) === name) return finding("differs", "lender_brand_only");
  const isKnown = record.legalName !== "" || record.funder !== "" || record.holder !== "";
  return isKnown ? finding("differs", "lender_other") : finding("look", "lender_not_known");
}

/** A certificate usually covers part of a name (张*明): a covered letter agrees with any. */
function borrowerFinding(known: string, written: string): CertificateFinding {
  const field = "borrower" as const;
  if (written === "") return { field, verdict: "absent", code: "borrower_absent" };
  if (known === "") return { field, verdict: "look", code: "borrower_not_known" };
  return agreesWhereVisible(plainName(known), plainName(written))
    ? { field, verdict: "agrees", code: "borrower_same" }
    : { field, verdict: "differs", code: "borrower_other" };
}

/** Fewer visible characters than these are the same in too many numbers to tell anything. */
const FEWEST_VISIBLE = 3;

/** Contract numbers are long and partly covered, so their visible ends are compared; else the account's last digits. */
function numberFinding({ contractNumber, accountTail }: CertificateRecord, written: string): CertificateFinding {
  const field = "number" as const;
  const visible = visibleEnd(written);
  if (visible === "") return { field, verdict: "absent", code: "number_absent" };
  const known = [visibleEnd(contractNumber), visibleEnd(accountTail)].filter((one) => one !== "");
  if (known.length === 0) return { field, verdict: "look", code: "number_not_known" };
  const same = known.filter((one) => one.endsWith(visible) || visible.endsWith(one));
  if (same.length === 0) return { field, verdict: "differs", code: "number_other" };
  return same.some((one) => Math.min(one.length, visible.length) >= FEWEST_VISIBLE)
    ? { field, verdict: "agrees", code: "number_same" }
    : { field, verdict: "look", code: "number_too_short" };
}

function amountFinding({ amount, waived }: CertificateRecord, written: Fen | null): CertificateFinding {
  const field = "amount" as const;
  if (written === null) return { field, verdict: "absent", code: "amount_absent" };
  if (amount === null) return { field, verdict: "look", code: "amount_not_known" };
  if (written === amount) return { field, verdict: "agrees", code: "amount_same" };
  return waived !== null && waived > 0 && written === amount + waived
    ? { field, verdict: "look", code: "amount_with_waiver" }
    : { field, verdict: "differs", code: "amount_other" };
}

/** A later day may be the day of booking or of issue; an earlier one cannot be the day on which this was settled. */
function dayFinding(settledOn: Day, written: Day | null): CertificateFinding {
  const field = "day" as const;
  if (written === null) return { field, verdict: "absent", code: "day_absent" };
  if (written === settledOn) return { field, verdict: "agrees", code: "day_same" };
  return written < settledOn
    ? { field, verdict: "differs", code: "day_earlier" }
    : { field, verdict: "look", code: "day_later" };
}

function saysFinding(says: CertificateSays | null): CertificateFinding {
  const field = "says" as const;
  switch (says) {
    case "all":
      return { field, verdict: "agrees", code: "says_all" };
    case "part":
      return { field, verdict: "differs", code: "says_part" };
    case "unclear":
      return { field, verdict: "look", code: "says_unclear" };
    case null:
      return { field, verdict: "absent", code: "says_absent" };
  }
}

function sealFinding(hasSeal: boolean | null): CertificateFinding {
  const field = "seal" as const;
  if (hasSeal === null) return { field, verdict: "look", code: "seal_not_checked" };
  return hasSeal
    ? { field, verdict: "agrees", code: "seal_there" }
    : { field, verdict: "differs", code: "seal_missing" };
}
