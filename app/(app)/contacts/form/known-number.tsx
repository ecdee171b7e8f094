"use client";

import { useEffect, useRef, useState } from "react";
import { bareNumber } from "@/lib/domain/negotiation/phone-number";

export type OfferedNumber = { number: string; lenderId: string; party: string; sentence: string };

/**
 * Picks the lender of a number that was typed before, and who it was, as soon as the number stands in its field. Works without
 * a connection. Without JavaScript the server finds the lender when nothing is picked.
 */
export function KnownNumber({ numbers }: { numbers: readonly OfferedNumber[] }) {
  const ref = useRef<HTMLParagraphElement>(null);
  const [found, setFound] = useState<OfferedNumber | null>(null);
  useEffect(() => {
    const form = ref.current?.closest("form");
    const input = form?.elements.namedItem("number");
    if (!form || !(input instanceof HTMLInputElement)) return;
    const look = () => {
      const bare = bareNumber(input.value);
      const known = bare === null ? undefined : numbers.find(({ number }) => bareNumber(number) === bare);
      setFound(known ?? null);
      if (known) pick(form, known);
    };
    input.addEventListener("input", look);
    form.addEventListener("change", forgetOthers);
    return () => {
      input.removeEventListener("input", look);
      form.removeEventListener("change", forgetOthers);
    };
  }, [numbers]);
  return (
    <p ref={ref} role="status" className="text-small text-accent wrap-anywhere empty:hidden">
      {found?.sentence}
    </p>
  );
}

/** The tile that is tapped last counts, whatever was picked in the fold before. */
function forgetOthers({ currentTarget, target }: Event): void {
  if (!(currentTarget instanceof HTMLFormElement && target instanceof HTMLInputElement)) return;
  if (target.name === "lenderId") name(currentTarget, "");
}

function pick(form: HTMLFormElement, { lenderId, party }: OfferedNumber): void {
  name(form, choose(form, "lenderId", lenderId) ? "" : lenderId);
  // Who it is this time may be known better: only an open question is answered.
  if (form.querySelector('[name="party"]:checked') === null) choose(form, "party", party);
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Picks a lender in the fold, or none. */
function name(form: HTMLFormElement, lenderId: string): void {
  const select = form.elements.namedItem("otherLenderId");
  if (select instanceof HTMLSelectElement) select.value = lenderId;
  const typed = form.elements.namedItem("lenderName");
  if (typed instanceof HTMLInputElement) typed.value = "";
}

function choose(form: HTMLFormElement, field: string, value: string): boolean {
  const tiles = [...form.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${field}"]`)];
  const tile = tiles.find((one) => one.value === value);
  if (tile) tile.checked = true;
  return tile !== undefined;
}
