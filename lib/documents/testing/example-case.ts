import type { DebtView } from "@/lib/data/debts/debt-view";
import type { ContactView } from "@/lib/data/negotiation/contact-view";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import { type Day, day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { LoggedContact } from "@/lib/domain/conduct/logged-contact";
import { type HardshipStory, NO_STORY } from "@/lib/domain/letters/hardship";
import type { ContactFacts } from "@/lib/domain/negotiation/contact-facts";
import { plainContact } from "@/lib/domain/negotiation/testing/plain-contact";
import { chinaInstant } from "@/lib/domain/negotiation/wall-time";
import { DEBT } from "./settled-debt";

export const TODAY: Day = day("2026-11-22");

/** A card in collection at an invented bank, all of its balance known. */
export const CARD: DebtView = {
  ...DEBT,
  id: "card",
  product: "credit_card",
  stage: "in_collection",
  accountTail: "6621",
  contractNumber: "",
  note: "",
  lender: { ...DEBT.lender, name: "枫桥银行信用卡", legalName: "枫桥银行股份有限公司", kind: "bank" },
  balance: {
    asOf: day("2026-11-18"),
    claimed: fen(2_134_652),
    principal: fen(1_800_000),
    interest: fen(234_652),
    penalty: fen(80_000),
    fees: fen(20_000),
  },
};

export const STORY: HardshipStory = {
  ...NO_STORY,
  name: "林秋",
  idTail: "001X",
  phone: "138 0000 0000",
  cause: "因公司裁员，失业。",
  since: day("2026-06-01"),
  account: "6月公司裁员，从那时起没有工资。\n<b>孩子</b>上小学，母亲长期吃药。",
  income: fen(320_000),
  essentials: fen(260_000),
  dependants: 2,
  monthly: fen(60_000),
  startOn: day("2027-01-05"),
  request: "停计罚息，分期归还本金",
  papers: {
    ...NO_STORY.papers,
    income: { proofId: "p1" },
    unemployment: { proofId: "p2" },
    allowance: "not_applicable",
  },
};

/** A kept file of which nothing else matters. */
export function aProof(id: string, name: string, more: Partial<ProofView> = {}): ProofView {
  return {
    id,
    kind: "other",
    type: "image/png",
    family: "image",
    name,
    note: "",
    sizeBytes: 34_816,
    sha256: id.padEnd(64, "0").replaceAll(/[^0-9a-f]/g, "a"),
    preview: "none",
    debtId: null,
    contactId: null,
    paymentId: null,
    checklist: null,
    isSample: false,
    version: 1,
    createdAt: new Date("2026-11-06T02:30:00Z"),
    removedAt: null,
    ...more,
  };
}

/** A contact with the bank of the card. */
export function aContact(id: string, facts: Partial<ContactFacts>): ContactView & LoggedContact {
  const known = plainContact(facts);
  return {
    ...known,
    id,
    version: 1,
    at: new Date(chinaInstant(known)),
    lender: CARD.lender,
    debtId: CARD.id,
    isRemoved: false,
    product: "credit_card",
  };
}
