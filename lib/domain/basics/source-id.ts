/** The laws and rules that a reason, a ceiling or a finding can rest on. Their titles and days are in lib/reference/sources.ts. */
export type SourceId =
  | "card_interpretation_2018"
  | "card_rules_2011_70"
  | "civil_code_561"
  | "civil_code_670"
  | "civil_procedure_law"
  | "civil_procedure_128"
  | "civil_procedure_147"
  | "civil_procedure_171"
  | "civil_procedure_254"
  | "civil_procedure_264"
  | "credit_regulation_16"
  | "credit_regulation_29"
  | "financial_trials_2017_2"
  | "private_lending_2020_25"
  | "private_lending_2020_31";
