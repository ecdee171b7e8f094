import { balanceOf, debtWith, factsWith, lenderWith, type SampleContext, type SampleDebt, yuan } from "./sample-debt";

const PAID = { claimed: yuan(0), principal: yuan(0), interest: yuan(0), penalty: yuan(0), fees: yuan(0) };

/** A pay-later account, settled in full. */
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
      stage: "settled",
      funder: say("枫桥消费金融", "Maple Bridge Consumer Finance"),
      contractOn: ago(520),
      contracted: yuan(4600),
      received: yuan(4600),
      paidSoFar: yuan(4978.3),
    }),
    stageOn: ago(19),
    balances: [balanceOf(ago(80), { claimed: yuan(1320.5) }), balanceOf(ago(19), PAID)],
  });
}

/** An instalment loan, settled for less than was claimed. */
export function settledInstalments({ ago, say }: SampleContext): SampleDebt {
  return debtWith({
    lender: lenderWith({
      brand: say("山楂分期", "Hawthorn Instalments"),
      kind: "platform",
      creditReporting: "unknown",
    }),
    facts: factsWith({
      product: "instalment_loan",
      stage: "settled",
      contractOn: ago(760),
      contracted: yuan(9000),
      received: yuan(9000),
      paidSoFar: yuan(9350),
    }),
    stageOn: ago(46),
    balances: [balanceOf(ago(120), { claimed: yuan(3600) }), balanceOf(ago(46), PAID)],
  });
}
