"use client";

import { ErrorScreen } from "./_shell/error-screen";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main id="main" className="px-4">
      <ErrorScreen error={error} retry={retry} />
    </main>
  );
}
