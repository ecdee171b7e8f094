import { Fragment } from "react";
import { Money } from "@/app/_ui/money";
import type { StepWords } from "./step-words";

type StepTextProps = { text: string; amounts: StepWords["amounts"]; masked: boolean };

/** A sentence of a step with its amounts, shown or hidden, in their places. */
export function StepText({ text, amounts, masked }: StepTextProps) {
  const parts = text.split(/([\uE000\uE001])/u);
  return parts.map((part, place) => {
    const key = `${place} ${part}`;
    if (!(part in amounts)) return <Fragment key={key}>{part}</Fragment>;
    return <Money key={key} fen={amounts[part] ?? null} masked={masked} />;
  });
}
