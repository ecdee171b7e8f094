import type { LetterCode, LetterFact, LetterPiece, LetterTemplate } from "@/lib/domain/letters/letter";

/*
 * Letters go to lenders and families in China, so they are in Chinese whatever language the screen has. Those that don't ask for
 * more time (`RESTARTING_LETTERS`) neither acknowledge the debt nor promise to pay it: words like these alone make the
 * limitation period start anew, and after it has ended they give the defence up (民法典 192, 195; 时效规定 arts 14, 19).
 */

/** What the gaps of a letter are called in it: ［待填：本金］. */
export const GAP_NAMES: Readonly<Record<LetterFact, string>> = {
  account_tail: "账号尾号",
  amount: "付清金额",
  as_of: "截至哪天",
  attachments: "证明材料",
  cause: "困难原因",
  channel: "联系方式",
  claimed: "欠款合计",
  contact: "联系方式",
  contract_no: "合同号",
  correct: "真实情况",
  day: "日期",
  dependants: "扶养人数",
  entry: "哪一条记录",
  essentials: "每月必要支出",
  family_name: "家人称呼",
  fees: "费用",
  id_tail: "身份证后四位",
  income: "月收入",
  interest: "利息",
  lender: "债权人全称",
  monthly: "每月能付给这家多少",
  months: "期数",
  n: "几",
  name: "姓名",
  other_amount: "利息和费用",
  paid_on: "付清日期",
  penalty: "罚息",
  phone: "电话",
  principal: "本金",
  recipient: "债权人或征信中心",
  report_day: "报告日期",
  report_no: "报告编号",
  request: "一个请求",
  shown: "报告怎么写的",
  since: "从哪天起",
  start: "从哪天起付",
};

const SIGNATURE: readonly (readonly LetterPiece[])[] = [["{name}"], ["{day}"]];

/** A contract is named by its number, else by the tail of its account. */
const WHICH_LOAN: LetterPiece = {
  firstKnown: [
    { needs: ["contract_no"], text: "合同号 {contract_no}" },
    { needs: ["account_tail"], text: "账号尾号 {account_tail}" },
  ],
  otherwise: "合同号 {contract_no}",
};

const PARTS = "本金 {principal}、利息 {interest}、罚息 {penalty}、费用 {fees}";

/** Where only a total was said, the letter says the total and keeps the parts open: it is never taken for principal. */
const BALANCE: LetterPiece = {
  firstKnown: [
    { needs: ["principal", "interest", "penalty", "fees"], text: `余额为${PARTS}` },
    { needs: ["claimed"], text: `余额合计 {claimed}，其中${PARTS}` },
  ],
  otherwise: `余额为${PARTS}`,
};

const CARD_BALANCE: LetterPiece = {
  firstKnown: [
    { needs: ["principal", "other_amount"], text: "欠款为本金 {principal}、利息和费用 {other_amount}" },
    { needs: ["claimed"], text: "欠款合计 {claimed}，其中本金 {principal}、利息和费用 {other_amount}" },
  ],
  otherwise: "欠款为本金 {principal}、利息和费用 {other_amount}",
};

export const LETTERS: Readonly<Record<LetterCode, LetterTemplate>> = {
  family_note: {
    code: "family_note",
    title: "给家人的话",
    paragraphs: [
      ["{family_name}："],
      ["有件事我想自己告诉你。我有 {n} 笔借款逾期，正在和对方协商，也列了计划，一笔一笔处理。"],
      ["你可能会接到催收电话。接到时请让对方直接联系我（{phone}），再把号码、时间和原话告诉我，有短信就截图。"],
      [
        { onlyFor: "not_liable", text: "这些借款你没有签字，也没有担保，没有义务替我还。" },
        "请不要给任何人转账或验证码。",
      ],
      ["我会保持电话畅通，有进展就告诉你。"],
      ...SIGNATURE,
    ],
  },
  hardship: {
    code: "hardship",
    title: "困难情况说明",
    paragraphs: [
      ["致{lender}："],
      ["本人{name}，身份证后四位 {id_tail}，", WHICH_LOAN, "。截至 {as_of}，贵方告知", BALANCE, "。"],
      [
        "因{cause}，自 {since}起还款困难。现月收入 {income}，必要支出 {essentials}，扶养 {dependants} 人，证明材料附后：{attachments}。",
      ],
      [
        "本人愿意还款，并保持联系。请求：{request}。按目前能力，自 {start}起每月可付 {monthly}；希望约定所付款项先冲抵本金。",
      ],
      ["请书面答复（{contact}）。以上情况和材料属实。"],
      ...SIGNATURE,
    ],
  },
  card_instalment: {
    code: "card_instalment",
    title: "信用卡个性化分期还款申请",
    paragraphs: [
      ["致{lender}："],
      ["本人{name}，身份证后四位 {id_tail}，信用卡尾号 {account_tail}。截至 {as_of}，贵行告知", CARD_BALANCE, "。"],
      [
        "因{cause}，欠款已超出本人还款能力，但本人仍愿意还款，收支和证明附后：{attachments}。依据《商业银行信用卡业务监督管理办法》第七十条，申请平等协商个性化分期还款协议：分 {months} 期（不超过 60 期），每期 {monthly}，自 {start}起。",
      ],
      [
        "请在协议中写明欠款余额和构成、每期金额和日期、协议期间利息费用如何计收、迟付如何处理、征信如何报送。协议签订并按约履行期间，请停止催收。",
      ],
      ["本人承诺，协议款项清偿前不向任何银行申领信用卡。请书面答复（{contact}）。"],
      ...SIGNATURE,
    ],
  },
  contact_channel: {
    code: "contact_channel",
    title: "联系方式说明",
    paragraphs: [
      ["致{lender}："],
      ["本人{name}，身份证后四位 {id_tail}，", WHICH_LOAN, "。本人没有失联，会接听和答复。"],
      [
        "为了把每次沟通说清楚、记清楚，请今后统一通过 {channel}联系本人，在 8:00 至 22:00 之间，并减少不必要的次数。每次请说明机构全称、姓名、工号和所代表的债权人；方案和金额请用书面方式发来。",
      ],
      [
        "有事请直接和本人谈，不要联系本人的家人、朋友和单位，也不要向他们透露任何情况。已经委托其他机构的，请一并告知对方，并说明该机构的全称。",
      ],
      ["请书面答复（{contact}），并告知受理编号。"],
      ...SIGNATURE,
    ],
  },
  statement: {
    code: "statement",
    title: "账务明细申请",
    paragraphs: [
      ["致{lender}："],
      ["本人{name}，身份证后四位 {id_tail}，", WHICH_LOAN, "。为核对账目，请提供截至 {as_of}的书面材料："],
      ["一、合同和借据，债权人、资金方、担保方全称；已转让的，受让方名称和转让通知。"],
      ["二、放款日期、合同金额、实际到账金额。"],
      ["三、每期应还、实还、入账日期，每笔还款冲抵本金、利息、费用的明细。"],
      [
        "四、本金、利息、罚息、费用各自余额和算法，含全部费用的年化利率；2026年8月1日及以后签的合同，另附综合融资成本明示表。",
      ],
      ["请发至 {contact}，并告知受理编号。"],
      ...SIGNATURE,
    ],
  },
  certificate: {
    code: "certificate",
    title: "结清证明申请",
    paragraphs: [
      ["致{lender}："],
      ["本人{name}，身份证后四位 {id_tail}，", WHICH_LOAN, "，已于 {paid_on}付清 {amount}，回单附后。"],
      [
        "请开具结清证明，写明：债权人全称；借款人姓名和部分遮盖的证件号；合同或借据号、产品、借款金额和日期；结清日期和金额、减免金额（如有）；本金、利息、罚息、费用已全部结清，无其他未了债务；征信报送状态；开具日期、公章或电子签章、可核验编号和联系方式。",
      ],
      ["并请确认已停止催收、关闭额度、终止代扣授权。请发至 {contact}，并告知受理编号。"],
      ...SIGNATURE,
    ],
  },
  credit_objection: {
    code: "credit_objection",
    title: "征信异议申请",
    paragraphs: [
      ["致{recipient}："],
      [
        "本人{name}，身份证后四位 {id_tail}。{report_day}的信用报告（编号 {report_no}）中，{entry}显示“{shown}”，与事实不符。",
      ],
      ["事实是：{correct}。证明附后：{attachments}。"],
      [
        "依据《征信业管理条例》第二十五条提出异议，请作异议标注，自收到之日起 20 日内核查处理并书面答复；确有错误的，请更正。联系方式：{contact}。",
      ],
      ...SIGNATURE,
    ],
  },
};
