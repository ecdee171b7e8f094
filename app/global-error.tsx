"use client";

import brokenEn from "@/lib/i18n/messages/en/broken.json";
import careEn from "@/lib/i18n/messages/en/care.json";
import brokenZh from "@/lib/i18n/messages/zh-CN/broken.json";
import careZh from "@/lib/i18n/messages/zh-CN/care.json";
import { ErrorScreen } from "./_shell/error-screen";
import { PlainCare } from "./_shell/plain-care";
import "./globals.css";

/**
 * The frame itself broke, and with it whatever knew the reader's language: both are spoken. The calm card, which the
 * frame carries to every other page, stands here by itself.
 */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <main className="px-4 pb-10">
          <ErrorScreen error={error} retry={retry} words={brokenZh} />
          <PlainCare words={careZh} />
          <div lang="en">
            <ErrorScreen error={error} retry={retry} words={brokenEn} />
            <PlainCare words={careEn} />
          </div>
        </main>
      </body>
    </html>
  );
}
