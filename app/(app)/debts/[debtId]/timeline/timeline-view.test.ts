import { describe, expect, it } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { addressOf, timelineViewOf } from "./timeline-view";

const id = "01a2006b-6e0a-77ab-a496-6d9dbb01582a";

describe("the address of a timeline", () => {
  it("says what is shown, and is read back", () => {
    const after = { on: day("2026-11-21"), moment: new Date(1_795_000_000_123), id };
    const view = { kinds: ["contact", "stage"] as const, after };
    const address = addressOf(id, view);
    const params = new URL(address, "http://x").searchParams;
    expect(timelineViewOf({ kind: params.getAll("kind"), after: params.get("after") })).toEqual(view);
    expect(addressOf(id, { kinds: [], after: null })).toBe(`/debts/${id}/timeline`);
  });

  it.each([{}, { kind: "nothing", after: "x" }, { kind: 1, after: `2026-02-30.1.${id}` }, { after: ["a", "b"] }])(
    "passes over what it does not know: %j",
    (params) => {
      expect(timelineViewOf(params)).toEqual({ kinds: [], after: null });
    },
  );
});
