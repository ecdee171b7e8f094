import type { Locale } from "./locales";
import actionsEn from "./messages/en/actions.json";
import brokenEn from "./messages/en/broken.json";
import emptyEn from "./messages/en/empty.json";
import errorEn from "./messages/en/error.json";
import footerEn from "./messages/en/footer.json";
import formEn from "./messages/en/form.json";
import lendersEn from "./messages/en/lenders.json";
import maskEn from "./messages/en/mask.json";
import moneyEn from "./messages/en/money.json";
import orderEn from "./messages/en/order.json";
import privacyEn from "./messages/en/privacy.json";
import refusalEn from "./messages/en/refusal.json";
import shellEn from "./messages/en/shell.json";
import termsEn from "./messages/en/terms.json";
import welcomeEn from "./messages/en/welcome.json";
import actionsZh from "./messages/zh-CN/actions.json";
import brokenZh from "./messages/zh-CN/broken.json";
import emptyZh from "./messages/zh-CN/empty.json";
import errorZh from "./messages/zh-CN/error.json";
import footerZh from "./messages/zh-CN/footer.json";
import formZh from "./messages/zh-CN/form.json";
import lendersZh from "./messages/zh-CN/lenders.json";
import maskZh from "./messages/zh-CN/mask.json";
import moneyZh from "./messages/zh-CN/money.json";
import orderZh from "./messages/zh-CN/order.json";
import privacyZh from "./messages/zh-CN/privacy.json";
import refusalZh from "./messages/zh-CN/refusal.json";
import shellZh from "./messages/zh-CN/shell.json";
import termsZh from "./messages/zh-CN/terms.json";
import welcomeZh from "./messages/zh-CN/welcome.json";

/** Every sentence a user reads, one file per area; the file's name is the first part of each key. */
const zhCN = {
  actions: actionsZh,
  broken: brokenZh,
  empty: emptyZh,
  error: errorZh,
  footer: footerZh,
  form: formZh,
  lenders: lendersZh,
  mask: maskZh,
  money: moneyZh,
  order: orderZh,
  privacy: privacyZh,
  refusal: refusalZh,
  shell: shellZh,
  terms: termsZh,
  welcome: welcomeZh,
};

export type Messages = typeof zhCN;

const en: Messages = {
  actions: actionsEn,
  broken: brokenEn,
  empty: emptyEn,
  error: errorEn,
  footer: footerEn,
  form: formEn,
  lenders: lendersEn,
  mask: maskEn,
  money: moneyEn,
  order: orderEn,
  privacy: privacyEn,
  refusal: refusalEn,
  shell: shellEn,
  terms: termsEn,
  welcome: welcomeEn,
};

export const MESSAGES: Record<Locale, Messages> = { "zh-CN": zhCN, en };
