import type { SourceId } from "@/lib/domain/basics/source-id";
import { isPrivatePayee, type Payee } from "./offer-facts";

/** The points of the gate before a settlement payment, in the order in which to check them. */
export const GATE_POINTS = [
  "creditor",
  "written",
  "no_residual",
  "payee",
  "certificate",
  "reporting",
  "collection_court",
  "late",
  "record",
  "no_fee",
] as const;
export type GatePoint = (typeof GATE_POINTS)[number];

/** What the user ticked; an untouched point is null and counts as open. The payee is answered by its kind. */
export type GateAnswers = {
  points: Readonly<Partial<Record<Exclude<GatePoint, "payee">, boolean | null>>>;
  payee: Payee;
  /** Whether the claim was sold or paid out by a guarantor, so that somebody else holds it now. */
  isSold: boolean;
  /** Whether the original lender confirmed the transfer on its official line. */
  isTransferConfirmed: boolean | null;
  /** Whether it is being collected or before a court: only then there is something to stop or to withdraw. */
  isCollectedOrInCourt: boolean;
};

/** Numbers that a flag leads to. */
type Line = "96110" | "110";

/** A reason not to pay yet. A flag marked `stops` is a sign of fraud: nothing should be paid before the official line was asked. */
export type GateFlag = { code: GateFlagCode; stops: boolean; lines: readonly Line[]; source: SourceId | null };
export type GateFlagCode = "private_payee" | "fee_asked" | "third_party_payee" | "transfer_unconfirmed";

const FRAUD_LINES = ["96110", "110"] as const;
const FLAGS: Readonly<Record<GateFlagCode, Omit<GateFlag, "code">>> = {
  private_payee: { stops: true, lines: FRAUD_LINES, source: "fraud_warning_2026" },
  fee_asked: { stops: true, lines: FRAUD_LINES, source: "fraud_warning_2026" },
  third_party_payee: { stops: false, lines: [], source: null },
  transfer_unconfirmed: { stops: false, lines: [], source: "civil_code_546" },
};

export type PaySafely = {
  /** `stop`: a sign of fraud. `open`: something isn't confirmed yet. `checked`: all is, which is no guarantee. */
  verdict: "stop" | "open" | "checked";
  /** The points that apply and aren't confirmed. */
  open: readonly GatePoint[];
  /** How many points apply. */
  asked: number;
  flags: readonly GateFlag[];
};

/**
 * The gate before a settlement payment is recorded as planned. Every point has to be confirmed: the creditor verified by a
 * number or app that the user looked up; written terms with the split of the balance; "settles everything"; the creditor's own
 * account in its exact legal name or the official app; when the certificate comes; how it is reported; collection and court
 * steps ended (only where there are any); what a late part does; records kept; no extra fee.
 *
 * A private account or code, or a fee that is asked, stops it with the anti-fraud line (96110, 110). A sold claim needs the
 * word of the original lender's official line and the notice of assignment (民法典 546). The gate advises and refuses nothing:
 * a payment can be saved with open points.
 */
export function checkPaySafely(answers: GateAnswers): PaySafely {
  const applying = GATE_POINTS.filter((point) => point !== "collection_court" || answers.isCollectedOrInCourt);
  const open = applying.filter((point) => !isConfirmed(point, answers));
  const flags = flagCodesOf(answers).map((code) => ({ code, ...FLAGS[code] }));
  const isStopped = flags.some((flag) => flag.stops);
  const verdict = isStopped ? "stop" : open.length > 0 ? "open" : "checked";
  return { verdict, open, asked: applying.length, flags };
}

function isConfirmed(point: GatePoint, answers: GateAnswers): boolean {
  if (point === "payee") return answers.payee === "creditor_account" || answers.payee === "official_app";
  if (point === "creditor" && answers.isSold && answers.isTransferConfirmed !== true) return false;
  return answers.points[point] === true;
}

function flagCodesOf(answers: GateAnswers): GateFlagCode[] {
  const codes: GateFlagCode[] = [];
  if (isPrivatePayee(answers.payee)) codes.push("private_payee");
  if (answers.points.no_fee === false) codes.push("fee_asked");
  if (answers.payee === "third_party") codes.push("third_party_payee");
  if (answers.isSold && answers.isTransferConfirmed !== true) codes.push("transfer_unconfirmed");
  return codes;
}
