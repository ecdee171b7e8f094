"use client";

import { use, useState } from "react";
import { buttonClass } from "@/app/_ui/button-style";
import { AmountField } from "@/app/_ui/forms/amount-field";
import { DayField } from "@/app/_ui/forms/day-field";
import { FormContext } from "@/app/_ui/forms/form-context";
import { useHydrated } from "@/app/_ui/forms/use-hydrated";
import { ROW_SLOT } from "./row-slot";

type ScheduleRowsProps = {
  rows: readonly { dueOn: string; amount: string }[];
  words: { on: string; amount: string; add: string };
};

/** How many empty rows stand ready where nothing can add more. */
const SPARE = 6;

/** The schedule row by row. Rows that were typed and refused are all there again; more are added once JavaScript is there. */
export function ScheduleRows({ rows, words }: ScheduleRowsProps) {
  const typed = use(FormContext)?.state.values?.rowOn?.length ?? 0;
  const [more, setMore] = useState(0);
  const isHydrated = useHydrated();
  const count = Math.max(rows.length + SPARE, typed) + more;
  const places = Array.from({ length: count }, (_, index) => index);
  return (
    <div className="grid gap-4">
      {places.map((index) => (
        <div key={index} className="grid grid-cols-2 items-end gap-3">
          <DayField
            name="rowOn"
            index={index}
            label={words.on.replace(ROW_SLOT, `${index + 1}`)}
            defaultValue={rows[index]?.dueOn ?? ""}
          />
          <AmountField
            name="rowAmount"
            index={index}
            label={words.amount.replace(ROW_SLOT, `${index + 1}`)}
            defaultValue={rows[index]?.amount ?? ""}
          />
        </div>
      ))}
      {isHydrated && (
        <div>
          <button type="button" onClick={() => setMore(more + SPARE)} className={buttonClass({})}>
            {words.add}
          </button>
        </div>
      )}
    </div>
  );
}
