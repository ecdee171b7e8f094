"use client";

import en from "@/lib/i18n/messages/en/broken.json";
import zh from "@/lib/i18n/messages/zh-CN/broken.json";
import { ErrorScreen } from "./_shell/error-screen";
import "./globals.css";

/** The frame itself broke, and with it whatever knew the reader's language: both are spoken. */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <main className="px-4">
          <ErrorScreen error={error} retry={retry} words={zh} />
          <div lang="en">
            <ErrorScreen error={error} retry={retry} words={en} />
          </div>
        </main>
      </body>
    </html>
  );
}
