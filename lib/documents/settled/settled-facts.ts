import { certificateFindingsOf } from "@/lib/data/settlement/settled-debts";
import { phrasesOf, type Words } from "@/lib/documents/words";
import type { CertificateField } from "@/lib/domain/settlement/certificate";
import type { SettledRecord } from "./settled-record";

export type Fact = { term: string; detail: string; note?: string };

/** What was owed to whom. A name, number or day that nobody entered is left out: this is no form to be filled in. */
export function debtFacts({ debt }: SettledRecord, words: Words): Fact[] {
  const { t, locale } = words;
  const { day, money } = phrasesOf(words);
  const { lender, balance } = debt;
  return known([
    [t("settled_file.debt.brand"), locale === "en" ? lender.nameEn : lender.name],
    [t("settled_file.debt.legal_name"), lender.legalName],
    [t("settled_file.debt.funder"), debt.funder],
    [t("settled_file.debt.holder"), debt.holder],
    [t("settled_file.debt.guarantor"), debt.guarantor],
    [t("settled_file.debt.product"), t(`terms.product.${debt.product}`)],
    [t("settled_file.debt.label"), debt.label],
    [t("settled_file.debt.contract_number"), debt.contractNumber],
    [t("settled_file.debt.account_tail"), debt.accountTail],
    [t("settled_file.debt.contract_on"), debt.contractOn === null ? "" : day(debt.contractOn)],
    [
      t("settled_file.debt.claimed"),
      money(balance?.claimed ?? null),
      balance ? t("settled_file.debt.as_of", { day: day(balance.asOf) }) : undefined,
    ],
    [t("settled_file.debt.note"), debt.note],
  ]);
}

/** How it ended, as the user recorded it; the figures stand above. */
export function settlementFacts({ settlement }: SettledRecord, words: Words): Fact[] {
  const { t } = words;
  const { day } = phrasesOf(words);
  return known([
    [t("settled_file.settlement.on"), day(settlement.settledOn)],
    [t("settled_file.settlement.outcome"), t(`settle.outcomes.${settlement.outcome}`)],
    [t("settled_file.settlement.terms"), settlement.terms],
    [t("settled_file.settlement.note"), settlement.note],
  ]);
}

/**
 * What the settlement certificate says, as the user confirmed it, and beside a field that contradicts the record what is wrong
 * with it. Null: none was checked. What it does not say is said.
 */
export function certificateFacts({ debt, settlement }: SettledRecord, words: Words): Fact[] | null {
  const { certificate } = settlement;
  if (certificate === null) return null;
  const { t } = words;
  const { day, money } = phrasesOf(words);
  const findings = certificateFindingsOf(debt, settlement) ?? [];
  const fact = (field: CertificateField, term: string, detail: string): Fact => {
    const finding = findings.find((one) => one.field === field && one.verdict === "differs");
    const said = { term, detail: detail === "" ? t("settle.check.verdict.absent") : detail };
    return finding ? { ...said, note: t(`settle.check.finding.${finding.code}`) } : said;
  };
  const { lender, borrower, number, on, amount, says, hasSeal } = certificate;
  return [
    fact("lender", t("settle.check.lender"), lender),
    fact("borrower", t("settle.check.borrower"), borrower),
    fact("number", t("settle.check.number"), number),
    fact("day", t("settle.check.on"), on === null ? "" : day(on)),
    fact("amount", t("settle.check.amount"), amount === null ? "" : money(amount)),
    fact("says", t("settle.check.says"), says === null ? "" : t(`settle.check.says_options.${says}`)),
    fact("seal", t("settle.check.seal"), t(sealWords(hasSeal))),
  ];
}

function sealWords(hasSeal: boolean | null) {
  if (hasSeal === null) return "settled_file.certificate.seal_unknown";
  return hasSeal ? "settle.check.seal_options.yes" : "settle.check.seal_options.no";
}

function known(facts: readonly (readonly [term: string, detail: string, note?: string | undefined])[]): Fact[] {
  return facts.flatMap(([term, detail, note]) => {
    if (detail === "") return [];
    return [note === undefined ? { term, detail } : { term, detail, note }];
  });
}
