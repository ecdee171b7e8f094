"use client";

import { type RefObject, useEffect } from "react";

const FIRST_WAIT_MS = 4000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Sends a form again that did not get through, while its page is open: at once when the browser says that it is online,
 * and otherwise after a while, ever longer, because a phone in a lift counts as online. Its key is the same, so that one that had
 * arrived after all is recorded once. `unsent` is how often it failed in a row; 0 has nothing to send. `isWaiting` turns
 * false at the moment in which it arrived, before anything is drawn.
 */
export function useResend(ref: RefObject<HTMLFormElement | null>, unsent: number, isWaiting: RefObject<boolean>): void {
  useEffect(() => {
    if (unsent === 0) return;
    const send = () => isWaiting.current && ref.current?.requestSubmit();
    const sendIfOnline = () => navigator.onLine && send();
    const timer = setInterval(sendIfOnline, Math.min(FIRST_WAIT_MS * 2 ** (unsent - 1), LONGEST_WAIT_MS));
    window.addEventListener("online", send);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", send);
    };
  }, [ref, unsent, isWaiting]);
}
