import { day } from "@/lib/domain/basics/day";
import type { ReportAccount } from "@/lib/domain/credit-report/report-account";

/** An account of the report with what a test says about it; everything else is not said. */
export function anAccount(known: Partial<ReportAccount> = {}): ReportAccount {
  return {
    kind: "loan",
    section: "loan",
    item: 1,
    lender: "示例消费金融有限公司",
    openedOn: day("2024-01-02"),
    endsOn: null,
    state: "open",
    closedIn: null,
    closedOn: null,
    currency: "CNY",
    cardTail: null,
    purpose: "其他个人消费贷款",
    isRevolving: false,
    amount: null,
    limit: null,
    balance: null,
    instalmentBalance: null,
    overdueAmount: null,
    isOverdue: null,
    wasOverdue: null,
    overdueMonths: null,
    overdueMonthsOver90: null,
    asOfMonth: null,
    asOfOn: null,
    lastPaidOn: null,
    debtor: null,
    role: null,
    contractNumber: null,
    text: "",
    ...known,
  };
}
