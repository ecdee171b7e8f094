"use client";

import { useSyncExternalStore } from "react";

/** Whether JavaScript has taken over: what only works with it is not shown before. */
export function useHydrated(): boolean {
  return useSyncExternalStore(noChange, isBrowser, isServer);
}

const noChange = () => () => undefined;
const isBrowser = () => true;
const isServer = () => false;
