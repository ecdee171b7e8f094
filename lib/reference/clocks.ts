import { day } from "@/lib/domain/basics/day";
import type { SourceConfidence, SourceId } from "@/lib/domain/basics/source-id";
import type { Validity } from "@/lib/domain/basics/validity";
import type { ClockRule } from "@/lib/domain/clocks/clock-rule";

const LAW_OF_1991 = day("1991-04-09");

/**
 * How long each period is, for starting days from `from` to `to`. Lengths in days and years as the law says them; the two
 * lengths of the credit re-check are this product's own, from how often lenders report.
 */
export const CLOCKS: readonly ClockRule[] = [
  {
    // Two years until the General Provisions came into force on 2017-10-01; repealed.
    code: "limitation",
    value: 2,
    unit: "years",
    from: day("1987-01-01"),
    to: day("2017-09-30"),
    source: "general_principles_1987_135",
    confidence: "general_knowledge",
  },
  {
    code: "limitation",
    value: 3,
    unit: "years",
    from: day("2017-10-01"),
    to: null,
    source: "civil_code_188",
    confidence: "text_read",
  },
  {
    code: "limitation_long_stop",
    value: 20,
    unit: "years",
    from: day("1987-01-01"),
    to: null,
    source: "civil_code_188",
    confidence: "text_read",
  },
  {
    // Before 2008-04-01 it was one year, or six months between companies: nothing is computed for that time.
    code: "enforcement",
    value: 2,
    unit: "years",
    from: day("2008-04-01"),
    to: null,
    source: "civil_procedure_250",
    confidence: "text_read",
  },
  {
    code: "credit_record",
    value: 5,
    unit: "years",
    from: day("2013-03-15"),
    to: null,
    source: "credit_regulation_16",
    confidence: "text_read",
  },
  {
    code: "credit_objection",
    value: 20,
    unit: "days",
    from: day("2013-03-15"),
    to: null,
    source: "credit_regulation_25",
    confidence: "text_read",
  },
  {
    code: "credit_recheck_from",
    value: 30,
    unit: "days",
    from: null,
    to: null,
    source: null,
    confidence: "general_knowledge",
  },
  {
    code: "credit_recheck_to",
    value: 45,
    unit: "days",
    from: null,
    to: null,
    source: null,
    confidence: "general_knowledge",
  },
  {
    code: "court_answer",
    value: 15,
    unit: "days",
    from: LAW_OF_1991,
    to: null,
    source: "civil_procedure_128",
    confidence: "text_read",
  },
  {
    code: "court_appeal",
    value: 15,
    unit: "days",
    from: LAW_OF_1991,
    to: null,
    source: "civil_procedure_171",
    confidence: "text_read",
  },
  {
    code: "payment_order_objection",
    value: 15,
    unit: "days",
    from: LAW_OF_1991,
    to: null,
    source: "civil_procedure_227",
    confidence: "page_seen",
  },
];

/** A relief that was open for a time, for repayments of the days `from` to `to`. */
export type ReliefWindow = Validity & { code: "credit_repair"; source: SourceId; confidence: SourceConfidence };

/**
 * The one-time credit repair: overdue records of 2020 to 2025, each of at most 10,000 yuan, that were fully repaid by the
 * end of March 2026 are not shown. It has closed, no extension was found, and it is never to be promised.
 */
export const RELIEF_WINDOWS: readonly ReliefWindow[] = [
  {
    code: "credit_repair",
    from: day("2020-01-01"),
    to: day("2026-03-31"),
    source: "credit_repair_2025",
    confidence: "page_seen",
  },
];
