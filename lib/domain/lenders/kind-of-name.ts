import type { LenderKind } from "@/lib/domain/debts/lender";

/** What a company's name says about its kind; the first that fits. */
const KINDS: readonly [words: RegExp, kind: LenderKind][] = [
  [/消费金融/, "consumer_finance"],
  [/汽车金融|汽车融资|融资租赁/, "auto_finance"],
  [/小额贷款|小贷/, "micro_loan"],
  [/信托/, "trust"],
  [/资产管理|资产经营/, "asset_manager"],
  [/担保|保险/, "guarantee_company"],
  [/银行|信用社|信用卡中心/, "bank"],
];

/** The kind of a lender as its company name tells it; "other" where it tells nothing. A person can change it. */
export function kindOfName(name: string): LenderKind {
  return KINDS.find(([words]) => words.test(name))?.[1] ?? "other";
}
