import { type Day, day } from "@/lib/domain/basics/day";
import type { SourceConfidence, SourceId } from "@/lib/domain/basics/source-id";

/**
 * How binding a source is: a statute, a regulation, the Supreme Court's reading of a statute, its guidance to courts,
 * guidance of a regulator to lenders, published or not, a national standard that is only recommended, a rule of a trade
 * association, what a contract says, or what an authority has made known.
 */
export type SourceForce =
  | "law"
  | "regulation"
  | "judicial_interpretation"
  | "judicial_guidance"
  | "regulator_guidance"
  | "recommended_standard"
  | "self_regulation"
  | "contract_terms"
  | "public_notice";

/** One law or rule as it is named to the user. `inForceFrom` is null where that day was not checked. */
export type Source = {
  title: { zh: string; en: string };
  force: SourceForce;
  inForceFrom: Day | null;
  confidence: SourceConfidence;
};

const CIVIL_CODE = { force: "law", inForceFrom: null, confidence: "text_read" } as const;
const CIVIL_PROCEDURE = { force: "law", inForceFrom: null, confidence: "text_read" } as const;
const CREDIT_REGULATION = {
  force: "regulation",
  inForceFrom: day("2013-03-15"),
  confidence: "text_read",
} as const;
const PRIVATE_LENDING = {
  force: "judicial_interpretation",
  inForceFrom: day("2020-08-20"),
  confidence: "text_read",
} as const;

/** Every source that a reason, a ceiling or a page of the guide can name. */
export const SOURCES: Readonly<Record<SourceId, Source>> = {
  card_allocation_terms: {
    title: {
      zh: "信用卡合约里关于还款冲抵先后的约定（见于一家银行的公开合约）",
      en: "Card terms on what a payment is set against (as published by one bank)",
    },
    force: "contract_terms",
    inForceFrom: null,
    confidence: "page_seen",
  },
  card_interpretation_2018: {
    title: {
      zh: "最高人民法院、最高人民检察院关于办理妨害信用卡管理刑事案件的解释（2018 年修改）第六条至第十一条",
      en: "Supreme Court and Procuratorate, interpretation on credit-card offences (as amended 2018), arts 6–11",
    },
    force: "judicial_interpretation",
    inForceFrom: day("2018-12-01"),
    confidence: "text_read",
  },
  card_rules_2011_68: {
    title: {
      zh: "商业银行信用卡业务监督管理办法（银监会令 2011 年第 2 号）第六十八条",
      en: "Measures on the credit-card business of commercial banks (2011, no. 2), art. 68",
    },
    force: "regulation",
    inForceFrom: null,
    confidence: "page_seen",
  },
  card_rules_2011_70: {
    title: {
      zh: "商业银行信用卡业务监督管理办法（银监会令 2011 年第 2 号）第七十条",
      en: "Measures on the credit-card business of commercial banks (2011, no. 2), art. 70",
    },
    force: "regulation",
    inForceFrom: null,
    confidence: "page_seen",
  },
  civil_code_188: {
    title: {
      zh: "民法典第一百八十八条",
      en: "Civil Code, art. 188",
    },
    ...CIVIL_CODE,
  },
  civil_code_189: {
    title: {
      zh: "民法典第一百八十九条",
      en: "Civil Code, art. 189",
    },
    ...CIVIL_CODE,
  },
  civil_code_192: {
    title: {
      zh: "民法典第一百九十二条、第一百九十三条",
      en: "Civil Code, arts 192 and 193",
    },
    ...CIVIL_CODE,
  },
  civil_code_195: {
    title: {
      zh: "民法典第一百九十五条",
      en: "Civil Code, art. 195",
    },
    ...CIVIL_CODE,
  },
  civil_code_546: {
    title: { zh: "民法典第五百四十六条", en: "Civil Code, art. 546" },
    force: "law",
    inForceFrom: null,
    confidence: "text_read",
  },
  civil_code_560: {
    title: { zh: "民法典第五百六十条", en: "Civil Code, art. 560" },
    force: "law",
    inForceFrom: null,
    confidence: "text_read",
  },
  civil_code_561: { title: { zh: "民法典第五百六十一条", en: "Civil Code, art. 561" }, ...CIVIL_CODE },
  civil_code_585: {
    title: { zh: "民法典第五百八十五条第二款", en: "Civil Code, art. 585 para. 2" },
    force: "law",
    inForceFrom: null,
    confidence: "text_read",
  },
  civil_code_670: { title: { zh: "民法典第六百七十条", en: "Civil Code, art. 670" }, ...CIVIL_CODE },
  civil_code_677: {
    title: { zh: "民法典第六百七十七条", en: "Civil Code, art. 677" },
    force: "law",
    inForceFrom: null,
    confidence: "text_read",
  },
  civil_code_680: {
    title: { zh: "民法典第六百八十条", en: "Civil Code, art. 680" },
    force: "law",
    inForceFrom: null,
    confidence: "text_read",
  },
  civil_code_1032: {
    title: { zh: "民法典第一千零三十二条、第一千零三十三条", en: "Civil Code, arts 1032 and 1033" },
    ...CIVIL_CODE,
  },
  civil_code_1064: {
    title: { zh: "民法典第一千零六十四条", en: "Civil Code, art. 1064" },
    force: "law",
    inForceFrom: null,
    confidence: "text_read",
  },
  civil_code_1161: {
    title: { zh: "民法典第一千一百六十一条", en: "Civil Code, art. 1161" },
    force: "law",
    inForceFrom: null,
    confidence: "text_read",
  },
  civil_procedure_85: {
    title: {
      zh: "民事诉讼法第八十五条",
      en: "Civil Procedure Law, art. 85",
    },
    force: "law",
    inForceFrom: null,
    confidence: "page_seen",
  },
  civil_procedure_128: {
    title: { zh: "民事诉讼法第一百二十八条", en: "Civil Procedure Law, art. 128" },
    ...CIVIL_PROCEDURE,
  },
  civil_procedure_147: {
    title: { zh: "民事诉讼法第一百四十七条", en: "Civil Procedure Law, art. 147" },
    ...CIVIL_PROCEDURE,
  },
  civil_procedure_171: {
    title: { zh: "民事诉讼法第一百七十一条", en: "Civil Procedure Law, art. 171" },
    ...CIVIL_PROCEDURE,
  },
  civil_procedure_227: {
    title: {
      zh: "民事诉讼法第二百二十七条",
      en: "Civil Procedure Law, art. 227",
    },
    force: "law",
    inForceFrom: null,
    confidence: "page_seen",
  },
  civil_procedure_250: {
    title: {
      zh: "民事诉讼法第二百五十条",
      en: "Civil Procedure Law, art. 250",
    },
    ...CIVIL_PROCEDURE,
  },
  civil_procedure_254: {
    title: { zh: "民事诉讼法第二百五十四条、第二百五十五条", en: "Civil Procedure Law, arts 254 and 255" },
    ...CIVIL_PROCEDURE,
  },
  civil_procedure_264: {
    title: { zh: "民事诉讼法第二百六十四条", en: "Civil Procedure Law, art. 264" },
    ...CIVIL_PROCEDURE,
  },
  civil_procedure_interpretation_106: {
    title: {
      zh: "最高人民法院关于适用民事诉讼法的解释第一百零六条",
      en: "Supreme Court, interpretation of the Civil Procedure Law, art. 106",
    },
    force: "judicial_interpretation",
    inForceFrom: null,
    confidence: "text_read",
  },
  civil_procedure_interpretation_517: {
    title: {
      zh: "最高人民法院关于适用民事诉讼法的解释第五百一十七条",
      en: "Supreme Court, interpretation of the Civil Procedure Law, art. 517",
    },
    force: "judicial_interpretation",
    inForceFrom: null,
    confidence: "text_read",
  },
  civil_procedure_law: {
    title: { zh: "民事诉讼法（2023 年修正）", en: "Civil Procedure Law (as amended 2023)" },
    ...CIVIL_PROCEDURE,
  },
  collection_guideline_2026: {
    title: {
      zh: "金融机构个人消费类贷款催收工作指引（试行）（中国银行业协会）",
      en: "Guideline on collecting personal consumer loans (China Banking Association, trial)",
    },
    force: "self_regulation",
    inForceFrom: day("2026-01-30"),
    confidence: "page_seen",
  },
  collection_standard_2025: {
    title: {
      zh: "GB/T 45251-2025 互联网金融 个人网络消费信贷 贷后催收风控指引",
      en: "GB/T 45251-2025, guidance on post-loan collection of online consumer credit",
    },
    force: "recommended_standard",
    inForceFrom: day("2025-02-28"),
    confidence: "page_seen",
  },
  consumer_finance_guidance_2026: {
    title: {
      zh: "监管部门对消费金融公司新发放贷款平均利率的窗口指导（2026 年一季度，未公开）",
      en: "Regulator’s guidance to consumer-finance companies on the average rate of new loans (early 2026, unpublished)",
    },
    force: "regulator_guidance",
    inForceFrom: null,
    confidence: "page_seen",
  },
  consumer_finance_measures_2024: {
    title: { zh: "消费金融公司管理办法（2024 年）", en: "Measures on consumer-finance companies (2024)" },
    force: "regulation",
    inForceFrom: day("2024-04-18"),
    confidence: "page_seen",
  },
  cost_disclosure_2026: {
    title: {
      zh: "个人贷款业务明示综合融资成本规定（2026 年）",
      en: "Rules on stating the all-in cost of personal loans (2026)",
    },
    force: "regulation",
    inForceFrom: day("2026-08-01"),
    confidence: "page_seen",
  },
  court_verification_notices: {
    title: { zh: "法院的公开提示：怎样核对送达", en: "Courts’ public notices on checking a court paper" },
    force: "public_notice",
    inForceFrom: null,
    confidence: "page_seen",
  },
  credit_regulation_15: {
    title: { zh: "征信业管理条例第十五条", en: "Regulation on the credit-reporting industry, art. 15" },
    force: "regulation",
    inForceFrom: day("2013-03-15"),
    confidence: "text_read",
  },
  credit_regulation_16: {
    title: { zh: "征信业管理条例第十六条", en: "Regulation on the credit-reporting industry, art. 16" },
    ...CREDIT_REGULATION,
  },
  credit_regulation_17: {
    title: { zh: "征信业管理条例第十七条", en: "Regulation on the credit-reporting industry, art. 17" },
    force: "regulation",
    inForceFrom: day("2013-03-15"),
    confidence: "text_read",
  },
  credit_regulation_25: {
    title: {
      zh: "征信业管理条例第二十五条",
      en: "Regulation on the credit-reporting industry, art. 25",
    },
    ...CREDIT_REGULATION,
  },
  credit_regulation_26: {
    title: { zh: "征信业管理条例第二十六条", en: "Regulation on the credit-reporting industry, art. 26" },
    force: "regulation",
    inForceFrom: day("2013-03-15"),
    confidence: "text_read",
  },
  credit_regulation_29: {
    title: { zh: "征信业管理条例第二十九条", en: "Regulation on the credit-reporting industry, art. 29" },
    ...CREDIT_REGULATION,
  },
  credit_repair_2025: {
    title: {
      zh: "中国人民银行关于一次性信用修复的安排（2025 年 12 月 22 日）",
      en: "People’s Bank of China, one-time credit repair (22 December 2025)",
    },
    force: "regulation",
    inForceFrom: day("2025-12-22"),
    confidence: "page_seen",
  },
  criminal_law_245: {
    title: { zh: "刑法第二百四十五条", en: "Criminal Law, art. 245" },
    force: "law",
    inForceFrom: null,
    confidence: "general_knowledge",
  },
  criminal_law_279: {
    title: { zh: "刑法第二百七十九条", en: "Criminal Law, art. 279" },
    force: "law",
    inForceFrom: null,
    confidence: "text_read",
  },
  criminal_law_293_1: {
    title: { zh: "刑法第二百九十三条之一", en: "Criminal Law, art. 293-1" },
    force: "law",
    inForceFrom: day("2021-03-01"),
    confidence: "text_read",
  },
  debt_clearing_pilots: {
    title: {
      zh: "浙江、江苏的个人债务集中清理做法，厦门的条例",
      en: "Personal debt clearing in Zhejiang and Jiangsu; Xiamen’s regulation",
    },
    force: "public_notice",
    inForceFrom: null,
    confidence: "page_seen",
  },
  dishonest_debtor_rules: {
    title: {
      zh: "最高人民法院关于失信被执行人名单的规定",
      en: "Supreme Court, rules on the list of dishonest judgment debtors",
    },
    force: "judicial_interpretation",
    inForceFrom: null,
    confidence: "text_read",
  },
  enforcement_interest_2014_1: {
    title: {
      zh: "最高人民法院关于执行程序中计算迟延履行期间债务利息的解释（法释〔2014〕8 号）第一条",
      en: "Supreme Court, interpretation on interest for late performance (2014, no. 8), art. 1",
    },
    force: "judicial_interpretation",
    inForceFrom: null,
    confidence: "text_read",
  },
  financial_trials_2017_2: {
    title: {
      zh: "最高人民法院关于进一步加强金融审判工作的若干意见（法发〔2017〕22 号）第二条",
      en: "Supreme Court, opinions on financial trials (2017, no. 22), art. 2",
    },
    force: "judicial_guidance",
    inForceFrom: null,
    confidence: "page_seen",
  },
  fraud_warning_2026: {
    title: {
      zh: "北京金融监管局的风险提示（2026 年 3 月）",
      en: "Beijing financial regulator, warning of March 2026",
    },
    force: "public_notice",
    inForceFrom: null,
    confidence: "page_seen",
  },
  general_principles_1987_135: {
    title: {
      zh: "民法通则第一百三十五条（已废止）",
      en: "General Principles of Civil Law, art. 135 (repealed)",
    },
    force: "law",
    inForceFrom: day("1987-01-01"),
    confidence: "general_knowledge",
  },
  help_lines: {
    title: { zh: "各公共服务热线的公开资料", en: "Public notices of the help lines" },
    force: "public_notice",
    inForceFrom: null,
    confidence: "page_seen",
  },
  illegal_agents_drive_2025: {
    title: {
      zh: "公安部、国家金融监督管理总局打击金融“黑灰产”的行动（2025 年 3 月起）",
      en: "Drive of police and financial regulator against illegal financial agents (from March 2025)",
    },
    force: "public_notice",
    inForceFrom: day("2025-03-14"),
    confidence: "page_seen",
  },
  illegal_lending_2019: {
    title: {
      zh: "关于办理非法放贷刑事案件的意见（2019 年）",
      en: "Opinions on criminal cases of illegal lending (2019)",
    },
    force: "judicial_guidance",
    inForceFrom: null,
    confidence: "general_knowledge",
  },
  internet_lending_2025_9: {
    title: {
      zh: "关于加强商业银行互联网助贷业务管理的通知（金规〔2025〕9 号）",
      en: "Notice on internet lending through partners (2025, no. 9)",
    },
    force: "regulation",
    inForceFrom: day("2025-10-01"),
    confidence: "page_seen",
  },
  limitation_interpretation_2018_3: {
    title: {
      zh: "最高人民法院关于适用民法总则诉讼时效制度若干问题的解释（2018 年）第二条、第三条",
      en: "Supreme Court, interpretation on limitation under the General Provisions (2018), arts 2 and 3",
    },
    force: "judicial_interpretation",
    inForceFrom: null,
    confidence: "text_read",
  },
  limitation_provisions: {
    title: {
      zh: "最高人民法院关于审理民事案件适用诉讼时效制度的规定",
      en: "Supreme Court, provisions on limitation in civil cases",
    },
    force: "judicial_interpretation",
    inForceFrom: null,
    confidence: "text_read",
  },
  local_finance_reply_2020_27: {
    title: {
      zh: "最高人民法院关于新民间借贷司法解释适用范围的批复（法释〔2020〕27 号）",
      en: "Supreme Court, reply on the scope of the private-lending provisions (2020, no. 27)",
    },
    force: "judicial_interpretation",
    inForceFrom: day("2021-01-01"),
    confidence: "text_read",
  },
  micro_loan_cost_2025: {
    title: {
      zh: "小额贷款公司综合融资成本管理工作指引（2025 年 12 月）",
      en: "Guidance on the all-in cost of micro-loan companies (December 2025)",
    },
    force: "regulator_guidance",
    inForceFrom: null,
    confidence: "page_seen",
  },
  npl_transfer_pilot: {
    title: {
      zh: "个人不良贷款批量转让试点（期限到 2026 年 12 月 31 日）",
      en: "Pilot on the bulk transfer of personal bad loans (until 31 December 2026)",
    },
    force: "regulation",
    inForceFrom: null,
    confidence: "page_seen",
  },
  personal_information_13: {
    title: { zh: "个人信息保护法第十三条", en: "Personal Information Protection Law, art. 13" },
    force: "law",
    inForceFrom: null,
    confidence: "text_read",
  },
  personal_information_47: {
    title: { zh: "个人信息保护法第四十七条", en: "Personal Information Protection Law, art. 47" },
    force: "law",
    inForceFrom: null,
    confidence: "text_read",
  },
  private_lending_2015_26: {
    title: {
      zh: "最高人民法院关于审理民间借贷案件适用法律若干问题的规定（法释〔2015〕18 号）第二十六条（已修改）",
      en: "Supreme Court, provisions on private lending (2015, no. 18), art. 26 (amended)",
    },
    force: "judicial_interpretation",
    inForceFrom: day("2015-09-01"),
    confidence: "text_read",
  },
  private_lending_2020_1: {
    title: {
      zh: "最高人民法院关于审理民间借贷案件适用法律若干问题的规定（法释〔2020〕17 号）第一条",
      en: "Supreme Court, provisions on private lending (2020, no. 17), art. 1",
    },
    force: "judicial_interpretation",
    inForceFrom: day("2020-08-20"),
    confidence: "text_read",
  },
  private_lending_2020_24: {
    title: {
      zh: "最高人民法院关于审理民间借贷案件适用法律若干问题的规定（法释〔2020〕17 号）第十三条、第二十四条、第二十六条至第二十九条",
      en: "Supreme Court, provisions on private lending (2020, no. 17), arts 13, 24 and 26–29",
    },
    force: "judicial_interpretation",
    inForceFrom: day("2020-08-20"),
    confidence: "text_read",
  },
  private_lending_2020_25: {
    title: {
      zh: "最高人民法院关于审理民间借贷案件适用法律若干问题的规定（法释〔2020〕17 号）第二十五条",
      en: "Supreme Court, provisions on private lending (2020, no. 17), art. 25",
    },
    ...PRIVATE_LENDING,
  },
  private_lending_2020_31: {
    title: {
      zh: "最高人民法院关于审理民间借贷案件适用法律若干问题的规定（法释〔2020〕17 号）第三十一条",
      en: "Supreme Court, provisions on private lending (2020, no. 17), art. 31",
    },
    ...PRIVATE_LENDING,
  },
  public_security_2025_50: {
    title: {
      zh: "治安管理处罚法（2025 年修订）第五十条",
      en: "Public Security Administration Penalties Law (2025 revision), art. 50",
    },
    force: "law",
    inForceFrom: day("2026-01-01"),
    confidence: "page_seen",
  },
  public_security_42: {
    title: {
      zh: "治安管理处罚法（2025 年修订前）第四十二条",
      en: "Public Security Administration Penalties Law (before the 2025 revision), art. 42",
    },
    force: "law",
    inForceFrom: null,
    confidence: "text_read",
  },
  shenzhen_bankruptcy_2021: {
    title: { zh: "深圳经济特区个人破产条例", en: "Shenzhen personal bankruptcy regulation" },
    force: "regulation",
    inForceFrom: day("2021-03-01"),
    confidence: "page_seen",
  },
};
