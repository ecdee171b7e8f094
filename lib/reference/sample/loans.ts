import { balanceOf, debtWith, factsWith, lenderWith, type SampleContext, type SampleDebt, yuan } from "./sample-debt";
import { platformContacts, platformOffers, threatContacts } from "./talks";

/** A consumer loan whose lender has sued; the paper was checked with the court. */
export function suedLoan({ today, ago, ahead, say }: SampleContext): SampleDebt {
  return debtWith({
    lender: lenderWith({
      brand: say("松果消费金融", "Pinecone Consumer Finance"),
      kind: "consumer_finance",
      creditReporting: "reports",
      reportingSource: "credit_report",
      reportingAsOf: ago(24),
      negotiability: "hard",
    }),
    facts: factsWith({
      label: say("随心贷", "Anytime loan"),
      product: "instalment_loan",
      stage: "sued",
      contractOn: ago(640),
      contracted: yuan(15_000),
      received: yuan(15_000),
      paidSoFar: yuan(8640),
      statedRateBasisPoints: 2390,
      instalment: yuan(1440),
      instalmentCount: 12,
      overdueSince: ago(214),
    }),
    stageOn: ago(4),
    balances: [
      balanceOf(ago(4), {
        claimed: yuan(9866.2),
        principal: yuan(8120),
        interest: yuan(1146.2),
        penalty: yuan(600),
        fees: yuan(0),
      }),
    ],
    courtPapers: [
      {
        type: "summons",
        procedure: "summary",
        verified: true,
        checkedOn: ago(3),
        checkedHow: "line_12368",
        servedOn: ago(4),
        answerBy: ahead(11),
        hearingOn: ahead(33),
        appealBy: null,
        performBy: null,
        objectBy: null,
        court: say("青枫区人民法院", "Qingfeng District People’s Court"),
        caseNumber: say(`（${today.slice(0, 4)}）示例民初 214 号`, `(${today.slice(0, 4)}) sample civil case no. 214`),
        note: say("开庭前先交书面答辩。", "Hand in the written answer before the hearing."),
      },
    ],
    lookUps: [
      {
        kind: "line_12368",
        on: ago(3),
        found: say(
          "有这个案子，案号对得上，承办人在民一庭。",
          "The case exists, the number fits; it is with the first civil division.",
        ),
      },
    ],
  });
}

/** A revolving loan from an app; the funder behind it is on the credit report. */
export function platformLoan(context: SampleContext): SampleDebt {
  const { ago, dateAhead, say } = context;
  return debtWith({
    lender: lenderWith({
      brand: say("海棠花钱", "Crabapple Pay"),
      kind: "platform",
      creditReporting: "via_funder",
      reportingSource: "contract",
      reportingAsOf: ago(41),
    }),
    facts: factsWith({
      product: "revolving_loan",
      stage: "overdue",
      funder: say("枫桥消费金融", "Maple Bridge Consumer Finance"),
      contractOn: ago(410),
      contracted: yuan(24_000),
      received: yuan(24_000),
      statedRateBasisPoints: 2160,
      instalment: yuan(1260),
      dueDayOfMonth: dateAhead(5),
      overdueSince: ago(53),
    }),
    stageOn: ago(53),
    balances: [balanceOf(ago(9), { claimed: yuan(18_000) })],
    contacts: platformContacts(context),
    offers: platformOffers(context),
  });
}

/** A micro-loan that is recorded as not reporting, and of which nobody knows the balance yet. */
export function quietLoan({ ago, say }: SampleContext): SampleDebt {
  return debtWith({
    lender: lenderWith({
      brand: say("青松借款", "Greenpine Loans"),
      legalName: say("青松小额贷款公司（虚构）", "Greenpine Micro-loan Company (invented)"),
      kind: "micro_loan",
      creditReporting: "does_not_report",
      reportingSource: "credit_report",
      reportingAsOf: ago(24),
    }),
    facts: factsWith({
      product: "instalment_loan",
      stage: "overdue",
      contractOn: ago(300),
      contracted: yuan(6000),
      received: yuan(6000),
      statedRateBasisPoints: 3400,
      note: say(
        "App 登不上了，余额要打电话问。",
        "I can’t get into the app any more; I have to ask for the balance by phone.",
      ),
    }),
    stageOn: ago(88),
  });
}

/** A seven-day loan of a lender without a licence: 2,000 yuan on paper, 1,400 received. */
export function sevenDayLoan(context: SampleContext): SampleDebt {
  const { ago, say } = context;
  return debtWith({
    lender: lenderWith({
      brand: say("某 7 天借条", "A seven-day loan app"),
      kind: "unlicensed",
      creditReporting: "does_not_report",
      reportingSource: "other",
      reportingAsOf: ago(18),
    }),
    facts: factsWith({
      product: "personal_loan",
      stage: "in_collection",
      contractOn: ago(27),
      contracted: yuan(2000),
      received: yuan(1400),
      paidSoFar: yuan(600),
      overdueSince: ago(6),
      note: say("续期过两次，每次都交了续期费。", "Extended twice, with an extension fee each time."),
    }),
    stageOn: ago(6),
    balances: [balanceOf(ago(2), { claimed: yuan(2000) })],
    contacts: threatContacts(context),
    cashFlows: [
      { on: ago(27), amount: yuan(1400) },
      { on: ago(20), amount: yuan(-300) },
      { on: ago(13), amount: yuan(-300) },
    ],
  });
}
