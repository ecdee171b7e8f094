import type { Day } from "@/lib/domain/basics/day";
import type { ChecklistCode } from "@/lib/domain/settlement/checklist";
import {
  balanceOf,
  debtWith,
  factsWith,
  lenderWith,
  type SampleContext,
  type SampleDebt,
  type SampleSettlement,
  yuan,
} from "./sample-debt";

const PAID = { claimed: yuan(0), principal: yuan(0), interest: yuan(0), penalty: yuan(0), fees: yuan(0) };

/** A pay-later account, settled in full nineteen days ago; the funder's line and the credit report are still to come. */
export function settledPayLater({ ago, say }: SampleContext): SampleDebt {
  return debtWith({
    lender: lenderWith({
      brand: say("橡果月付", "Acorn Monthly"),
      kind: "platform",
      creditReporting: "via_funder",
      reportingSource: "app",
      reportingAsOf: ago(60),
    }),
    facts: factsWith({
      product: "revolving_loan",
      stage: "overdue",
      funder: say("枫桥消费金融", "Maple Bridge Consumer Finance"),
      contractNumber: "FQ-7741-2093",
      contractOn: ago(520),
      contracted: yuan(4600),
      received: yuan(4600),
      paidSoFar: yuan(4978.3),
      overdueSince: ago(92),
    }),
    stageOn: ago(92),
    balances: [balanceOf(ago(21), { claimed: yuan(1320.5) }), balanceOf(ago(19), PAID)],
    settlement: {
      facts: {
        settledOn: ago(19),
        outcome: "full",
        amount: yuan(1320.5),
        waived: null,
        terms: say("在 App 里选“提前结清”付清", "Paid off in the app"),
        note: "",
      },
      certificate: {
        lender: say("枫桥消费金融", "Maple Bridge Consumer Finance"),
        borrower: say("林*舟", "L*** Z***"),
        number: "****2093",
        on: ago(19),
        amount: yuan(1320.5),
        says: "all",
        hasSeal: true,
      },
      answers: [
        done(
          "receipt",
          ago(19),
          say("银行电子回单和 App 结清页都存了", "Bank receipt and the app’s settled page saved"),
        ),
        done("certificate", ago(14), say("App 里申请，第二个工作日收到", "Asked in the app, came in two working days")),
        done("close_brand", ago(14)),
        done(
          "revoke_debit",
          ago(13),
          say("支付宝、微信支付、银行 App 都看过", "Checked Alipay, WeChat Pay and the bank app"),
        ),
      ],
      closedOn: null,
    },
  });
}

/** An instalment loan in collection, settled for less than was claimed; everything after it is done. */
export function settledInstalments({ ago, say }: SampleContext): SampleDebt {
  return debtWith({
    lender: lenderWith({
      brand: say("山楂分期", "Hawthorn Instalments"),
      kind: "platform",
      creditReporting: "unknown",
    }),
    facts: factsWith({
      product: "instalment_loan",
      stage: "in_collection",
      contractOn: ago(760),
      contracted: yuan(9000),
      received: yuan(9000),
      paidSoFar: yuan(9350),
      overdueSince: ago(190),
    }),
    stageOn: ago(160),
    balances: [balanceOf(ago(58), { claimed: yuan(3600) }), balanceOf(ago(52), PAID)],
    settlement: {
      facts: {
        settledOn: ago(52),
        outcome: "reduced",
        amount: yuan(2600),
        waived: yuan(1000),
        terms: say("书面方案：付清即结清全部，余下的息费减免", "Written offer: settles all, the rest is waived"),
        note: "",
      },
      certificate: null,
      answers: closedAnswers({ ago, say }),
      closedOn: ago(16),
    },
  });
}

function closedAnswers({ ago, say }: Pick<SampleContext, "ago" | "say">): SampleSettlement["answers"] {
  return [
    done("receipt", ago(52)),
    done("certificate", ago(44), say("写明“全部结清”，有电子签章", "It says “all settled”, with an e-seal")),
    done("close_brand", ago(44)),
    done("close_funder", ago(43), say("资金方客服确认额度已关闭", "The funder’s line confirmed the closure")),
    {
      code: "revoke_debit",
      doneOn: null,
      note: "",
      reason: say("一直是手动付款，没有绑卡", "Always paid by hand; no card was linked"),
    },
    done("collection_stopped", ago(41), say("之后没有再接到电话", "No more calls since then")),
    done("credit_report", ago(16), say("显示结清，余额为 0", "Shown as settled, balance 0")),
  ];
}

function done(code: ChecklistCode, doneOn: Day, note = "") {
  return { code, doneOn, note, reason: "" };
}
