import { type Sentence, say } from "./sentences";

/** Says once, at the start, why messages are not set up although somebody began to set them up. */
export function sayIfMailIsHalfSet(env: NodeJS.ProcessEnv = process.env): void {
  const missing = env.SMTP_URL || env.MAIL_FROM ? whatIsMissing(env) : null;
  if (missing) say(missing.zh, missing.en);
}

function whatIsMissing({ SMTP_URL = "", MAIL_FROM, APP_URL }: NodeJS.ProcessEnv): Sentence | null {
  if (!URL.canParse(SMTP_URL) || !/^smtps?:$/.test(new URL(SMTP_URL).protocol)) {
    return {
      zh: "邮件没有启用：SMTP_URL 要写成 smtp://用户:密码@主机:587 或 smtps://…:465。",
      en: "E-mail is off: SMTP_URL has to read smtp://user:password@host:587 or smtps://…:465.",
    };
  }
  if (!MAIL_FROM) return { zh: "邮件没有启用：还缺发件人 MAIL_FROM。", en: "E-mail is off: MAIL_FROM is missing." };
  if (APP_URL) return null;
  return {
    zh: "邮件没有启用：还缺 APP_URL。邮件里的链接只用它，不用请求里的主机名；没有它，也不能用邮件重设密码。",
    en: "E-mail is off: APP_URL is missing. Links in messages are made from it, never from a request’s host; without it passwords cannot be reset by e-mail either.",
  };
}
