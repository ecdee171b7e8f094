"use client";

import { ErrorScreen } from "@/app/_shell/error-screen";

/** Inside the frame, so that the way to the other places stays. */
export default function AppErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorScreen error={error} retry={retry} />;
}
