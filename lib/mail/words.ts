import { createTranslator } from "next-intl";
import { DEFAULT_LOCALE, type Locale, parseLocale } from "@/lib/i18n/locales";
import en from "@/lib/i18n/messages/en/mail.json";
import zhCN from "@/lib/i18n/messages/zh-CN/mail.json";

const MAIL = { "zh-CN": { mail: zhCN }, en: { mail: en } } as const;

/** The sentences of messages in the language of an account: there is no request that could say another one. */
export function mailWords(stored: string) {
  const locale: Locale = parseLocale(stored) ?? DEFAULT_LOCALE;
  return { locale, t: createTranslator({ locale, messages: MAIL[locale], namespace: "mail" }) };
}

export type MailWords = ReturnType<typeof mailWords>;
