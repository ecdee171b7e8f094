import type { ComplaintChannel } from "@/lib/domain/conduct/complaint";

/**
 * 15 days, 30 when it is complex, 30 more in a special case, as lenders and their regulator handle complaints. The rule itself
 * was not read, so the days are a guide for asking again and no claim.
 */
const ANSWER_DAYS = { usual: 15, complex: 30, specialMore: 30 } as const;

/**
 * Where complaints go. Banks, consumer and car finance and trusts are overseen by the national regulator (12378), micro-loan
 * and guarantee companies by the local one (12345); asset managers may be either, so both are named. A platform is no lender,
 * yet the banks behind it are answerable for it. Other creditors have no financial regulator.
 */
export const COMPLAINT_CHANNEL_LIST: readonly ComplaintChannel[] = [
  {
    code: "lender_line",
    line: null,
    matters: ["conduct", "credit_report"],
    lenderKinds: [
      "bank",
      "digital_bank",
      "consumer_finance",
      "auto_finance",
      "trust",
      "micro_loan",
      "platform",
      "guarantee_company",
      "asset_manager",
    ],
    answerDays: ANSWER_DAYS,
    source: null,
  },
  {
    code: "financial_regulator",
    line: "12378",
    matters: ["conduct"],
    lenderKinds: ["bank", "digital_bank", "consumer_finance", "auto_finance", "trust", "platform", "asset_manager"],
    answerDays: ANSWER_DAYS,
    source: "help_lines",
  },
  {
    code: "local_government",
    line: "12345",
    matters: ["conduct"],
    lenderKinds: ["micro_loan", "guarantee_company", "asset_manager"],
    answerDays: null,
    source: "help_lines",
  },
  {
    code: "central_bank",
    line: "12363",
    matters: ["credit_report"],
    lenderKinds: null,
    answerDays: null,
    source: "help_lines",
  },
  {
    code: "spam_center",
    line: "12321",
    matters: ["calls_and_texts"],
    lenderKinds: null,
    answerDays: null,
    source: "help_lines",
  },
  {
    code: "police",
    line: "110",
    matters: ["danger_or_fraud"],
    lenderKinds: null,
    answerDays: null,
    source: "help_lines",
  },
];
