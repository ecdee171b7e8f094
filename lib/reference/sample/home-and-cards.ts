import { balanceOf, debtWith, factsWith, lenderWith, type SampleContext, type SampleDebt, yuan } from "./sample-debt";
import { cardAgreement, cardComplaint, cardContacts } from "./talks";

/** The home loan, paid on time so far. */
export function homeLoan({ ago, dateAhead, say }: SampleContext): SampleDebt {
  return debtWith({
    lender: lenderWith({
      brand: say("云杉银行", "Spruce Bank"),
      kind: "bank",
      creditReporting: "reports",
      reportingSource: "credit_report",
      reportingAsOf: ago(24),
    }),
    facts: factsWith({
      label: say("房贷", "Home loan"),
      product: "secured_loan",
      stage: "current",
      collateral: "home",
      contractOn: ago(2310),
      contracted: yuan(860_000),
      received: yuan(860_000),
      statedRateBasisPoints: 330,
      instalment: yuan(4312.66),
      dueDayOfMonth: dateAhead(13),
      autoDebit: say("工资卡", "salary account"),
    }),
    stageOn: ago(2310),
    balances: [balanceOf(ago(24), { claimed: yuan(731_204.55), principal: yuan(731_204.55) })],
  });
}

/** A card whose principal is above 50,000 yuan, with two demands that possibly count. */
export function largeCard(context: SampleContext): SampleDebt {
  const { ago, say } = context;
  return debtWith({
    lender: lenderWith({
      brand: say("白鹭银行", "Egret Bank"),
      kind: "bank",
      creditReporting: "reports",
      reportingSource: "credit_report",
      reportingAsOf: ago(24),
      negotiability: "normal",
    }),
    facts: factsWith({
      label: say("信用卡", "Credit card"),
      product: "credit_card",
      stage: "in_collection",
      accountTail: "0071",
      contractOn: ago(1580),
      statedRateBasisPoints: 1825,
      paidSoFar: yuan(3000),
      minimumPayment: yuan(9480.36),
      overdueSince: ago(104),
      note: say(
        "上次来电说可以先提交困难材料，没有说能分多少期。",
        "On the last call they said I could hand in proof of hardship; nothing about how many instalments.",
      ),
    }),
    stageOn: ago(74),
    balances: [
      balanceOf(ago(66), {
        claimed: yuan(67_912.4),
        principal: yuan(62_000),
        interest: yuan(3112.4),
        fees: yuan(2800),
      }),
      balanceOf(ago(6), {
        claimed: yuan(71_480.36),
        principal: yuan(62_000),
        interest: yuan(5480.36),
        penalty: yuan(0),
        fees: yuan(4000),
      }),
    ],
    demandsOn: [ago(75), ago(38)],
    contacts: cardContacts(context),
    complaints: [cardComplaint(context)],
  });
}

/** A smaller card on which an individual instalment plan is kept. */
export function cardWithPlan(context: SampleContext): SampleDebt {
  const { ago, say } = context;
  return debtWith({
    lender: lenderWith({
      brand: say("青柚银行", "Pomelo Bank"),
      kind: "bank",
      creditReporting: "reports",
      reportingSource: "credit_report",
      reportingAsOf: ago(24),
      negotiability: "easy",
    }),
    facts: factsWith({
      label: say("信用卡分期", "Card instalment plan"),
      product: "credit_card",
      stage: "agreed",
      accountTail: "3385",
      contractOn: ago(1120),
      contracted: yuan(12_480),
      paidSoFar: yuan(1040),
      statedRateBasisPoints: 0,
      overdueSince: ago(190),
      note: say("一共 24 期，已付 2 期。协议是纸质的。", "24 instalments, 2 of them paid. Agreed on paper."),
    }),
    stageOn: ago(70),
    agreement: cardAgreement(context),
    balances: [
      balanceOf(ago(72), {
        claimed: yuan(12_480),
        principal: yuan(12_480),
        interest: yuan(0),
        penalty: yuan(0),
        fees: yuan(0),
      }),
      balanceOf(ago(20), {
        claimed: yuan(11_440),
        principal: yuan(11_440),
        interest: yuan(0),
        penalty: yuan(0),
        fees: yuan(0),
      }),
    ],
  });
}
