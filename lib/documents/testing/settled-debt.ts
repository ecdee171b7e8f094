import type { DebtView } from "@/lib/data/debts/debt-view";
import { NO_LENDER_WORDS } from "@/lib/data/debts/lenders";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import { day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { NOTHING_KNOWN } from "@/lib/domain/debts/debt-facts";

/** A consumer loan that was overdue and is settled for less than was claimed; two of its closing items are answered. */
export const DEBT: DebtView = {
  ...NOTHING_KNOWN,
  id: "debt",
  version: 1,
  stage: "settled",
  overdueSince: day("2025-06-01"),
  contractNumber: "HT-0091",
  note: "<b>周五</b>",
  lender: {
    ...NO_LENDER_WORDS,
    id: "lender",
    version: 1,
    directoryKey: null,
    name: "橡果月付",
    nameEn: "Acorn Monthly",
    legalName: "枫桥消费金融有限公司",
    kind: "consumer_finance",
    creditReporting: "reports",
    reportingSource: null,
    reportingAsOf: null,
    negotiability: "unknown",
    isSample: false,
  },
  balance: {
    asOf: day("2026-03-01"),
    claimed: fen(2_134_652),
    principal: null,
    interest: null,
    penalty: null,
    fees: null,
  },
  demandsOn: [],
  demands: [],
  flows: [],
  courtPapers: [],
  offers: [],
  agreement: null,
  included: true,
  pinPosition: null,
  customPosition: null,
  isArchived: false,
  isSample: false,
};

export const SETTLEMENT: SettlementView = {
  id: "settlement",
  debtId: "debt",
  version: 1,
  settledOn: day("2026-03-05"),
  outcome: "reduced",
  amount: fen(1_500_000),
  waived: fen(634_652),
  terms: "3月1日的书面方案",
  note: "",
  stageBefore: "in_collection",
  paymentId: null,
  certificate: {
    lender: "枫桥消费金融有限公司",
    borrower: "",
    number: "****0091",
    on: day("2026-03-09"),
    amount: fen(1_500_000),
    says: "all",
    hasSeal: true,
  },
  answers: [
    {
      id: "a",
      version: 1,
      code: "receipt",
      doneOn: day("2026-03-06"),
      notApplicable: false,
      note: "电子回单",
      reason: "",
    },
    { id: "b", version: 1, code: "close_brand", doneOn: null, notApplicable: true, note: "", reason: "账户还要用" },
  ],
  isClosed: false,
};
