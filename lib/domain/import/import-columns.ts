import type { DebtProduct, DebtStage } from "@/lib/domain/debts/debt";
import type { ContactChannel, ContactDirection } from "@/lib/domain/negotiation/contact";
import { type CellReader, readAmount, readChoice, readCount, readDay, readMinute, readWords } from "./read-cells";

/** What a table can hold. */
export const IMPORT_KINDS = ["debts", "contacts", "payments"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A column: its names, of which the first of each language stands in the template, and how a cell of it is read. */
export type ImportColumn<T> = { zh: readonly string[]; en: readonly string[]; required: boolean; read: CellReader<T> };

/** The row that some columns make. A blank cell of a column that may stay empty is null. */
export type RowOf<Columns> = {
  [Field in keyof Columns]: Columns[Field] extends ImportColumn<infer T>
    ? Columns[Field] extends { required: true }
      ? T
      : T | null
    : never;
};

function needed<T>(zh: readonly string[], en: readonly string[], read: CellReader<T>) {
  return { zh, en, read, required: true } as const;
}
function optional<T>(zh: readonly string[], en: readonly string[], read: CellReader<T>) {
  return { zh, en, read, required: false } as const;
}

const PRODUCT_NAMES: Readonly<Record<DebtProduct, readonly string[]>> = {
  credit_card: ["信用卡", "贷记卡", "credit card", "card"],
  revolving_loan: ["循环额度借款", "循环贷", "网贷", "revolving credit line", "revolving loan", "credit line"],
  instalment_loan: ["分期贷款", "分期", "贷款", "消费贷", "instalment loan", "installment loan", "loan"],
  secured_loan: ["抵押贷款", "房贷", "车贷", "secured loan", "mortgage", "car loan"],
  personal_loan: ["个人借款", "私人借款", "亲友借款", "private loan", "personal loan"],
  bill: ["欠缴费用", "欠费", "bill in arrears", "bill"],
};

const STAGE_NAMES: Readonly<Record<DebtStage, readonly string[]>> = {
  current: ["未逾期", "正常", "not overdue"],
  overdue: ["已逾期", "逾期"],
  in_collection: ["催收中", "in collection"],
  negotiating: ["协商中"],
  agreed: ["已达成协议", "agreement reached"],
  sued: ["已起诉"],
  judged: ["已判决"],
  enforcing: ["执行中", "being enforced"],
  settled: ["已结清", "结清", "paid off"],
  closed: ["收尾完成", "closing items done"],
};

const DIRECTION_NAMES: Readonly<Record<ContactDirection, readonly string[]>> = {
  in: ["对方找我", "来电", "呼入", "收到", "they contacted me", "incoming", "received"],
  out: ["我找对方", "去电", "呼出", "发出", "i contacted them", "outgoing", "sent"],
};

const CHANNEL_NAMES: Readonly<Record<ContactChannel, readonly string[]>> = {
  phone: ["电话", "call", "phone call"],
  sms: ["短信", "text", "text message"],
  wechat: ["微信"],
  app_chat: ["App 内消息", "在线客服", "in-app message", "app"],
  email: ["邮件", "电子邮件", "e-mail"],
  letter: ["信函", "信件"],
  visit: ["上门"],
  court: ["法院"],
};

const LENDER = needed(
  ["债权人", "贷款机构", "机构", "平台", "银行", "债权人名称"],
  ["Lender", "Creditor", "Brand", "Bank", "Lender name"],
  readWords(60),
);
const TAIL = optional(
  ["尾号", "卡号尾号", "账户尾号", "卡片尾号"],
  ["Account tail", "Last digits", "Last four digits"],
  readWords(8),
);
const NOTE = optional(["备注", "说明"], ["Note", "Notes", "Remark"], readWords(2000));

export const DEBT_COLUMNS = {
  lender: LENDER,
  product: optional(["类型", "债务类型", "产品", "种类"], ["Type", "Product", "Kind"], readChoice(PRODUCT_NAMES)),
  stage: optional(["状态", "阶段"], ["Stage", "Status"], readChoice(STAGE_NAMES)),
  claimed: optional(
    ["欠款总额", "欠款", "余额", "金额", "待还金额", "剩余欠款"],
    ["Total owed", "Balance", "Amount", "Owed", "Amount owed"],
    readAmount,
  ),
  principal: optional(["本金", "剩余本金"], ["Principal"], readAmount),
  interest: optional(["利息"], ["Interest"], readAmount),
  penalty: optional(["罚息", "违约金"], ["Penalty", "Penalty interest"], readAmount),
  fees: optional(["费用", "手续费"], ["Fees", "Fee"], readAmount),
  contracted: optional(
    ["合同金额", "借款金额", "借款本金"],
    ["Contract amount", "Loan amount", "Amount borrowed"],
    readAmount,
  ),
  contractOn: optional(["借款日期", "开户日期", "合同日期"], ["Contract day", "Contract date", "Opened on"], readDay),
  overdueSince: optional(["逾期开始日", "逾期日期", "逾期日"], ["Overdue since"], readDay),
  dueDayOfMonth: optional(["还款日", "每月还款日"], ["Due day", "Day of month"], readCount(1, 31)),
  accountTail: TAIL,
  funder: optional(["出资方", "资金方"], ["Funder"], readWords(80)),
  note: NOTE,
};

export const CONTACT_COLUMNS = {
  lender: LENDER,
  on: needed(["日期", "联系日期"], ["Day", "Date"], readDay),
  minute: optional(["时间", "时刻"], ["Time"], readMinute),
  direction: needed(["方向", "谁找谁"], ["Direction"], readChoice(DIRECTION_NAMES)),
  channel: needed(["方式", "联系方式", "渠道"], ["Channel", "How"], readChoice(CHANNEL_NAMES)),
  number: optional(["号码", "电话号码", "对方号码"], ["Number", "Phone number"], readWords(40)),
  organisation: optional(["对方单位", "公司", "对方机构"], ["Organisation", "Organization", "Company"], readWords(80)),
  staffNumber: optional(["工号"], ["Staff number", "Staff no"], readWords(40)),
  summary: optional(["内容", "摘要", "概要", "备注"], ["Summary", "Content", "Note", "Notes"], readWords(2000)),
};

export const PAYMENT_COLUMNS = {
  lender: LENDER,
  accountTail: TAIL,
  on: needed(["日期", "还款日期", "支付日期"], ["Day", "Date", "Paid on"], readDay),
  amount: needed(["金额", "还款金额", "支付金额"], ["Amount", "Amount paid", "Paid"], readAmount),
  note: NOTE,
};

export type DebtImportRow = RowOf<typeof DEBT_COLUMNS>;
export type ContactImportRow = RowOf<typeof CONTACT_COLUMNS>;
export type PaymentImportRow = RowOf<typeof PAYMENT_COLUMNS>;

/** What a person is told of the columns of a kind: the names that the template uses, and whether a column is needed. */
export function columnsOf(
  kind: ImportKind,
  language: "zh" | "en",
): { field: string; name: string; required: boolean }[] {
  const columns: Record<string, ImportColumn<unknown>> = COLUMNS_OF[kind];
  return Object.entries(columns).map(([field, column]) => ({
    field,
    name: column[language][0] ?? field,
    required: column.required,
  }));
}

/** The first line of an empty table of a kind, as `readImport` finds it again. */
export function templateHeaders(kind: ImportKind, language: "zh" | "en"): string[] {
  return columnsOf(kind, language).map(({ name }) => name);
}

const COLUMNS_OF = { debts: DEBT_COLUMNS, contacts: CONTACT_COLUMNS, payments: PAYMENT_COLUMNS } as const;
