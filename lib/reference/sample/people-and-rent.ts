import { balanceOf, debtWith, factsWith, lenderWith, type SampleContext, type SampleDebt, yuan } from "./sample-debt";

/** Two months of rent. */
export function rentArrears({ ago, say }: SampleContext): SampleDebt {
  return debtWith({
    lender: lenderWith({
      brand: say("房东周姐", "Landlady Zhou"),
      kind: "landlord",
      creditReporting: "does_not_report",
    }),
    facts: factsWith({
      label: say("两个月房租", "Two months’ rent"),
      product: "bill",
      stage: "overdue",
      arrears: yuan(5200),
      overdueSince: ago(37),
      note: say("押金还在她那里。", "She still holds the deposit."),
    }),
    stageOn: ago(37),
    balances: [balanceOf(ago(3), { claimed: yuan(5200), principal: yuan(5200) })],
  });
}

/** Money borrowed from a friend. */
export function fromFriend({ ago, say }: SampleContext): SampleDebt {
  return debtWith({
    lender: lenderWith({ brand: say("老陈", "Old Chen"), kind: "friend", creditReporting: "does_not_report" }),
    facts: factsWith({
      product: "personal_loan",
      stage: "current",
      contractOn: ago(260),
      contracted: yuan(8000),
      received: yuan(8000),
      note: say("说好年底前还一半，没有写借条。", "Agreed to pay half by the end of the year; no paper."),
    }),
    stageOn: ago(260),
    balances: [balanceOf(ago(260), { claimed: yuan(8000), principal: yuan(8000) })],
  });
}

/** Money borrowed from a relative, several times and never added up. */
export function fromRelative({ ago, say }: SampleContext): SampleDebt {
  return debtWith({
    lender: lenderWith({ brand: say("表姐", "My cousin"), kind: "relative", creditReporting: "does_not_report" }),
    facts: factsWith({
      product: "personal_loan",
      stage: "current",
      note: say("前后借过四五次，还没有对过账。", "Four or five times over the years; we never added it up."),
    }),
    stageOn: ago(700),
  });
}
