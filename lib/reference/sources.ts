import { type Day, day } from "@/lib/domain/basics/day";
import type { SourceId } from "@/lib/domain/basics/source-id";

/** How binding a source is: a statute, a regulation, the Supreme Court's reading of a statute, or its guidance to courts. */
export type SourceForce = "law" | "regulation" | "judicial_interpretation" | "judicial_guidance";

/** How the fact was checked: the text itself was read, a public page was seen, or it is general knowledge. */
export type SourceConfidence = "text_read" | "page_seen" | "general_knowledge";

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

/** Every source that a reason or a ceiling can name. */
export const SOURCES: Readonly<Record<SourceId, Source>> = {
  card_interpretation_2018: {
    title: {
      zh: "最高人民法院、最高人民检察院关于办理妨害信用卡管理刑事案件的解释（2018 年修改）第六条至第十一条",
      en: "Supreme Court and Procuratorate, interpretation on credit-card offences (as amended 2018), arts 6–11",
    },
    force: "judicial_interpretation",
    inForceFrom: day("2018-12-01"),
    confidence: "text_read",
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
  civil_code_561: { title: { zh: "民法典第五百六十一条", en: "Civil Code, art. 561" }, ...CIVIL_CODE },
  civil_code_670: { title: { zh: "民法典第六百七十条", en: "Civil Code, art. 670" }, ...CIVIL_CODE },
  civil_procedure_law: {
    title: { zh: "民事诉讼法（2023 年修正）", en: "Civil Procedure Law (as amended 2023)" },
    ...CIVIL_PROCEDURE,
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
  civil_procedure_254: {
    title: { zh: "民事诉讼法第二百五十四条、第二百五十五条", en: "Civil Procedure Law, arts 254 and 255" },
    ...CIVIL_PROCEDURE,
  },
  civil_procedure_264: {
    title: { zh: "民事诉讼法第二百六十四条", en: "Civil Procedure Law, art. 264" },
    ...CIVIL_PROCEDURE,
  },
  credit_regulation_16: {
    title: { zh: "征信业管理条例第十六条", en: "Regulation on the credit-reporting industry, art. 16" },
    ...CREDIT_REGULATION,
  },
  credit_regulation_29: {
    title: { zh: "征信业管理条例第二十九条", en: "Regulation on the credit-reporting industry, art. 29" },
    ...CREDIT_REGULATION,
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
};
