import type { Words } from "@/lib/documents/words";
import type { AccountExport, ExportRecord } from "@/lib/domain/account-export/tables";
import { fen, fenToInput } from "@/lib/domain/basics/money";
import { chinaClock } from "@/lib/domain/conduct/china-clock";
import type { DebtProduct, DebtStage } from "@/lib/domain/debts/debt";
import { type ImportKind, templateHeaders } from "@/lib/domain/import/import-columns";
import { printCsv } from "@/lib/domain/import/print-csv";
import type { ContactChannel, ContactDirection } from "@/lib/domain/negotiation/contact";
import { directoryLender } from "@/lib/reference/lenders/directory";

/** A mark of byte order: without it spreadsheets take Chinese text for another encoding. */
const MARK = "\uFEFF";

/**
 * The table of a kind as CSV for a spreadsheet, with the headings under which it can be read in again. Removed rows are not in
 * it. Amounts in yuan with a point, days as YYYY-MM-DD, times as on a clock in China; a cell is empty where nothing is known.
 */
export function csvTable(kind: ImportKind, data: AccountExport, words: Words): string {
  const headers = templateHeaders(kind, words.locale === "en" ? "en" : "zh");
  return MARK + printCsv([headers, ...ROWS[kind](data, words)]);
}

const ROWS: Readonly<Record<ImportKind, (data: AccountExport, words: Words) => string[][]>> = {
  debts: debtRows,
  contacts: contactRows,
  payments: paymentRows,
};

function debtRows(data: AccountExport, words: Words): string[][] {
  const lenders = lenderNames(data, words);
  const balances = newestBalances(data);
  return data.debts.map((debt) => {
    const balance = balances.get(debt.id);
    return [
      lenders.get(debt.lenderId) ?? "",
      words.t(`terms.product.${plain(debt.product) as DebtProduct}`),
      words.t(`terms.stage.${plain(debt.stage) as DebtStage}`),
      ...["claimedFen", "principalFen", "interestFen", "penaltyFen", "feesFen"].map((part) => yuan(balance?.[part])),
      yuan(debt.contractedFen),
      plain(debt.contractOn),
      plain(debt.overdueSince),
      plain(debt.dueDayOfMonth),
      word(debt, "accountTail"),
      word(debt, "funder"),
      word(debt, "note"),
    ];
  });
}

function contactRows(data: AccountExport, words: Words): string[][] {
  const lenders = lenderNames(data, words);
  return data.contacts.filter(stands).map((contact) => {
    const { on, minute } = chinaClock(Date.parse(plain(contact.at)));
    return [
      lenders.get(contact.lenderId) ?? "",
      on,
      `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`,
      words.t(`contacts.direction.${plain(contact.direction) as ContactDirection}`),
      words.t(`contacts.channel.${plain(contact.channel) as ContactChannel}`),
      ...["number", "organisation", "staffNumber", "summary"].map((name) => word(contact, name)),
    ];
  });
}

function paymentRows(data: AccountExport, words: Words): string[][] {
  const lenders = lenderNames(data, words);
  const debts = new Map(data.debts.map((debt) => [debt.id, debt]));
  return data.payments.filter(stands).map((payment) => {
    const debt = debts.get(payment.debtId ?? null);
    return [
      lenders.get(debt?.lenderId) ?? "",
      debt ? word(debt, "accountTail") : "",
      plain(payment.on),
      yuan(payment.amountFen),
      word(payment, "note"),
    ];
  });
}

type Value = ExportRecord[string] | undefined;

/** Under which name each lender is known: the person's own, else the directory's. */
function lenderNames(data: AccountExport, { locale }: Words): Map<Value, string> {
  return new Map(
    data.lenders.map((lender) => {
      const entry = lender.directoryKey === null ? null : directoryLender(plain(lender.directoryKey));
      const known = locale === "en" ? entry?.brandEn : entry?.brand;
      return [lender.id, word(lender, "brand") || known || word(lender, "legalName")];
    }),
  );
}

/** The newest balance of each debt; one that was corrected does not count. */
function newestBalances(data: AccountExport): Map<Value, ExportRecord> {
  const corrected = new Set(data.balanceUpdates.map(({ correctsId }) => correctsId));
  const place = ({ asOf, createdAt }: ExportRecord) => `${plain(asOf)} ${plain(createdAt)}`;
  const newest = new Map<Value, ExportRecord>();
  for (const balance of data.balanceUpdates) {
    const before = newest.get(balance.debtId);
    if (corrected.has(balance.id ?? null)) continue;
    if (!before || place(before) <= place(balance)) newest.set(balance.debtId, balance);
  }
  return newest;
}

function stands({ removedAt }: ExportRecord): boolean {
  return removedAt === null;
}

function plain(value: Value): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function yuan(value: Value): string {
  return typeof value === "number" ? fenToInput(fen(value)) : "";
}

function word({ words }: ExportRecord, key: string): string {
  return typeof words === "object" && words !== null && !Array.isArray(words) ? plain(words[key]) : "";
}
