import type { Locale } from "./locales";
import accountEn from "./messages/en/account.json";
import accountDataEn from "./messages/en/account_data.json";
import actionsEn from "./messages/en/actions.json";
import agreementsEn from "./messages/en/agreements.json";
import brokenEn from "./messages/en/broken.json";
import calendarEn from "./messages/en/calendar.json";
import callEn from "./messages/en/call.json";
import capacityEn from "./messages/en/capacity.json";
import careEn from "./messages/en/care.json";
import chartEn from "./messages/en/chart.json";
import clocksEn from "./messages/en/clocks.json";
import complaintsEn from "./messages/en/complaints.json";
import conductEn from "./messages/en/conduct.json";
import confirmAddressEn from "./messages/en/confirm_address.json";
import contactsEn from "./messages/en/contacts.json";
import courtStepsEn from "./messages/en/court_steps.json";
import dashboardEn from "./messages/en/dashboard.json";
import debtFormEn from "./messages/en/debt_form.json";
import debtNewEn from "./messages/en/debt_new.json";
import debtPageEn from "./messages/en/debt_page.json";
import debtsEn from "./messages/en/debts.json";
import emptyEn from "./messages/en/empty.json";
import errorEn from "./messages/en/error.json";
import evidenceEn from "./messages/en/evidence.json";
import exportFileEn from "./messages/en/export_file.json";
import firstDayEn from "./messages/en/first_day.json";
import footerEn from "./messages/en/footer.json";
import formEn from "./messages/en/form.json";
import gateEn from "./messages/en/gate.json";
import guideEn from "./messages/en/guide.json";
import guideCallsEn from "./messages/en/guide_calls.json";
import guideCardsEn from "./messages/en/guide_cards.json";
import guideCourtEn from "./messages/en/guide_court.json";
import guideCreditEn from "./messages/en/guide_credit.json";
import guideLivingEn from "./messages/en/guide_living.json";
import guideOrderEn from "./messages/en/guide_order.json";
import guidePayingEn from "./messages/en/guide_paying.json";
import guideRatesEn from "./messages/en/guide_rates.json";
import guideRumoursEn from "./messages/en/guide_rumours.json";
import hardshipEn from "./messages/en/hardship.json";
import importsEn from "./messages/en/imports.json";
import lenderFormEn from "./messages/en/lender_form.json";
import lendersEn from "./messages/en/lenders.json";
import lettersEn from "./messages/en/letters.json";
import lookUpsEn from "./messages/en/look_ups.json";
import lprEn from "./messages/en/lpr.json";
import mailEn from "./messages/en/mail.json";
import maskEn from "./messages/en/mask.json";
import moneyEn from "./messages/en/money.json";
import moveEn from "./messages/en/move.json";
import nextEn from "./messages/en/next.json";
import offersEn from "./messages/en/offers.json";
import orderEn from "./messages/en/order.json";
import overviewFileEn from "./messages/en/overview_file.json";
import pathEn from "./messages/en/path.json";
import paymentsEn from "./messages/en/payments.json";
import planEn from "./messages/en/plan.json";
import privacyEn from "./messages/en/privacy.json";
import proofsEn from "./messages/en/proofs.json";
import ratesEn from "./messages/en/rates.json";
import refusalEn from "./messages/en/refusal.json";
import remindersEn from "./messages/en/reminders.json";
import reportImportEn from "./messages/en/report_import.json";
import sampleEn from "./messages/en/sample.json";
import securityEn from "./messages/en/security.json";
import settingsEn from "./messages/en/settings.json";
import settleEn from "./messages/en/settle.json";
import settledEn from "./messages/en/settled.json";
import settledFileEn from "./messages/en/settled_file.json";
import shellEn from "./messages/en/shell.json";
import sourcesEn from "./messages/en/sources.json";
import stepEn from "./messages/en/step.json";
import termsEn from "./messages/en/terms.json";
import timelineEn from "./messages/en/timeline.json";
import totalsEn from "./messages/en/totals.json";
import uploadEn from "./messages/en/upload.json";
import welcomeEn from "./messages/en/welcome.json";
import accountZh from "./messages/zh-CN/account.json";
import accountDataZh from "./messages/zh-CN/account_data.json";
import actionsZh from "./messages/zh-CN/actions.json";
import agreementsZh from "./messages/zh-CN/agreements.json";
import brokenZh from "./messages/zh-CN/broken.json";
import calendarZh from "./messages/zh-CN/calendar.json";
import callZh from "./messages/zh-CN/call.json";
import capacityZh from "./messages/zh-CN/capacity.json";
import careZh from "./messages/zh-CN/care.json";
import chartZh from "./messages/zh-CN/chart.json";
import clocksZh from "./messages/zh-CN/clocks.json";
import complaintsZh from "./messages/zh-CN/complaints.json";
import conductZh from "./messages/zh-CN/conduct.json";
import confirmAddressZh from "./messages/zh-CN/confirm_address.json";
import contactsZh from "./messages/zh-CN/contacts.json";
import courtStepsZh from "./messages/zh-CN/court_steps.json";
import dashboardZh from "./messages/zh-CN/dashboard.json";
import debtFormZh from "./messages/zh-CN/debt_form.json";
import debtNewZh from "./messages/zh-CN/debt_new.json";
import debtPageZh from "./messages/zh-CN/debt_page.json";
import debtsZh from "./messages/zh-CN/debts.json";
import emptyZh from "./messages/zh-CN/empty.json";
import errorZh from "./messages/zh-CN/error.json";
import evidenceZh from "./messages/zh-CN/evidence.json";
import exportFileZh from "./messages/zh-CN/export_file.json";
import firstDayZh from "./messages/zh-CN/first_day.json";
import footerZh from "./messages/zh-CN/footer.json";
import formZh from "./messages/zh-CN/form.json";
import gateZh from "./messages/zh-CN/gate.json";
import guideZh from "./messages/zh-CN/guide.json";
import guideCallsZh from "./messages/zh-CN/guide_calls.json";
import guideCardsZh from "./messages/zh-CN/guide_cards.json";
import guideCourtZh from "./messages/zh-CN/guide_court.json";
import guideCreditZh from "./messages/zh-CN/guide_credit.json";
import guideLivingZh from "./messages/zh-CN/guide_living.json";
import guideOrderZh from "./messages/zh-CN/guide_order.json";
import guidePayingZh from "./messages/zh-CN/guide_paying.json";
import guideRatesZh from "./messages/zh-CN/guide_rates.json";
import guideRumoursZh from "./messages/zh-CN/guide_rumours.json";
import hardshipZh from "./messages/zh-CN/hardship.json";
import importsZh from "./messages/zh-CN/imports.json";
import lenderFormZh from "./messages/zh-CN/lender_form.json";
import lendersZh from "./messages/zh-CN/lenders.json";
import lettersZh from "./messages/zh-CN/letters.json";
import lookUpsZh from "./messages/zh-CN/look_ups.json";
import lprZh from "./messages/zh-CN/lpr.json";
import mailZh from "./messages/zh-CN/mail.json";
import maskZh from "./messages/zh-CN/mask.json";
import moneyZh from "./messages/zh-CN/money.json";
import moveZh from "./messages/zh-CN/move.json";
import nextZh from "./messages/zh-CN/next.json";
import offersZh from "./messages/zh-CN/offers.json";
import orderZh from "./messages/zh-CN/order.json";
import overviewFileZh from "./messages/zh-CN/overview_file.json";
import pathZh from "./messages/zh-CN/path.json";
import paymentsZh from "./messages/zh-CN/payments.json";
import planZh from "./messages/zh-CN/plan.json";
import privacyZh from "./messages/zh-CN/privacy.json";
import proofsZh from "./messages/zh-CN/proofs.json";
import ratesZh from "./messages/zh-CN/rates.json";
import refusalZh from "./messages/zh-CN/refusal.json";
import remindersZh from "./messages/zh-CN/reminders.json";
import reportImportZh from "./messages/zh-CN/report_import.json";
import sampleZh from "./messages/zh-CN/sample.json";
import securityZh from "./messages/zh-CN/security.json";
import settingsZh from "./messages/zh-CN/settings.json";
import settleZh from "./messages/zh-CN/settle.json";
import settledZh from "./messages/zh-CN/settled.json";
import settledFileZh from "./messages/zh-CN/settled_file.json";
import shellZh from "./messages/zh-CN/shell.json";
import sourcesZh from "./messages/zh-CN/sources.json";
import stepZh from "./messages/zh-CN/step.json";
import termsZh from "./messages/zh-CN/terms.json";
import timelineZh from "./messages/zh-CN/timeline.json";
import totalsZh from "./messages/zh-CN/totals.json";
import uploadZh from "./messages/zh-CN/upload.json";
import welcomeZh from "./messages/zh-CN/welcome.json";

/** Every sentence a user reads, one file per area; the file's name is the first part of each key. */
const zhCN = {
  account: accountZh,
  account_data: accountDataZh,
  actions: actionsZh,
  agreements: agreementsZh,
  broken: brokenZh,
  calendar: calendarZh,
  call: callZh,
  capacity: capacityZh,
  care: careZh,
  chart: chartZh,
  clocks: clocksZh,
  complaints: complaintsZh,
  conduct: conductZh,
  confirm_address: confirmAddressZh,
  contacts: contactsZh,
  court_steps: courtStepsZh,
  dashboard: dashboardZh,
  debt_form: debtFormZh,
  debt_new: debtNewZh,
  debt_page: debtPageZh,
  debts: debtsZh,
  empty: emptyZh,
  error: errorZh,
  evidence: evidenceZh,
  export_file: exportFileZh,
  first_day: firstDayZh,
  footer: footerZh,
  form: formZh,
  gate: gateZh,
  guide: guideZh,
  guide_calls: guideCallsZh,
  guide_cards: guideCardsZh,
  guide_court: guideCourtZh,
  guide_credit: guideCreditZh,
  guide_living: guideLivingZh,
  guide_order: guideOrderZh,
  guide_paying: guidePayingZh,
  guide_rates: guideRatesZh,
  guide_rumours: guideRumoursZh,
  hardship: hardshipZh,
  imports: importsZh,
  lender_form: lenderFormZh,
  lenders: lendersZh,
  look_ups: lookUpsZh,
  letters: lettersZh,
  lpr: lprZh,
  mail: mailZh,
  mask: maskZh,
  money: moneyZh,
  move: moveZh,
  next: nextZh,
  offers: offersZh,
  order: orderZh,
  overview_file: overviewFileZh,
  path: pathZh,
  payments: paymentsZh,
  plan: planZh,
  privacy: privacyZh,
  proofs: proofsZh,
  rates: ratesZh,
  refusal: refusalZh,
  report_import: reportImportZh,
  reminders: remindersZh,
  sample: sampleZh,
  settle: settleZh,
  settled: settledZh,
  settled_file: settledFileZh,
  security: securityZh,
  settings: settingsZh,
  shell: shellZh,
  sources: sourcesZh,
  step: stepZh,
  terms: termsZh,
  timeline: timelineZh,
  totals: totalsZh,
  upload: uploadZh,
  welcome: welcomeZh,
};

export type Messages = typeof zhCN;

const en: Messages = {
  account: accountEn,
  account_data: accountDataEn,
  actions: actionsEn,
  agreements: agreementsEn,
  broken: brokenEn,
  calendar: calendarEn,
  call: callEn,
  capacity: capacityEn,
  care: careEn,
  chart: chartEn,
  clocks: clocksEn,
  complaints: complaintsEn,
  conduct: conductEn,
  confirm_address: confirmAddressEn,
  contacts: contactsEn,
  court_steps: courtStepsEn,
  dashboard: dashboardEn,
  debt_form: debtFormEn,
  debt_new: debtNewEn,
  debt_page: debtPageEn,
  debts: debtsEn,
  empty: emptyEn,
  error: errorEn,
  evidence: evidenceEn,
  export_file: exportFileEn,
  first_day: firstDayEn,
  footer: footerEn,
  form: formEn,
  gate: gateEn,
  guide: guideEn,
  guide_calls: guideCallsEn,
  guide_cards: guideCardsEn,
  guide_court: guideCourtEn,
  guide_credit: guideCreditEn,
  guide_living: guideLivingEn,
  guide_order: guideOrderEn,
  guide_paying: guidePayingEn,
  guide_rates: guideRatesEn,
  guide_rumours: guideRumoursEn,
  hardship: hardshipEn,
  imports: importsEn,
  lender_form: lenderFormEn,
  lenders: lendersEn,
  look_ups: lookUpsEn,
  letters: lettersEn,
  lpr: lprEn,
  mail: mailEn,
  mask: maskEn,
  money: moneyEn,
  move: moveEn,
  next: nextEn,
  offers: offersEn,
  order: orderEn,
  overview_file: overviewFileEn,
  path: pathEn,
  payments: paymentsEn,
  plan: planEn,
  privacy: privacyEn,
  proofs: proofsEn,
  rates: ratesEn,
  refusal: refusalEn,
  report_import: reportImportEn,
  reminders: remindersEn,
  sample: sampleEn,
  settle: settleEn,
  settled: settledEn,
  settled_file: settledFileEn,
  security: securityEn,
  settings: settingsEn,
  shell: shellEn,
  sources: sourcesEn,
  step: stepEn,
  terms: termsEn,
  timeline: timelineEn,
  totals: totalsEn,
  upload: uploadEn,
  welcome: welcomeEn,
};

export const MESSAGES: Record<Locale, Messages> = { "zh-CN": zhCN, en };
