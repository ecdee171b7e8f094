"use client";

import { useEffect } from "react";

/** While `isNeeded`, the browser asks before the page is closed or reloaded: what was read is nowhere else. */
export function useLeaveGuard(isNeeded: boolean) {
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isNeeded]);
}
