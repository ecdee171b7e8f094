import { buttonClass } from "@/app/_ui/button-style";

/** The sentences of the calm card that stand on a page which has nothing else to rely on. */
export type CareWords = Record<
  "title" | "safety" | "talk" | "talk_line" | "danger" | "ambulance" | "police" | "someone",
  string
>;

/**
 * The calm card, open from the start, for a page whose frame broke. It takes its words as they are and uses nothing that
 * could fail with the rest: no messages, no icons, no popover.
 */
export function PlainCare({ words }: { words: CareWords }) {
  return (
    <section className="mx-auto grid max-w-xl gap-3 rounded-card border border-line bg-paper p-5">
      <h2 className="text-lead font-heading">{words.title}</h2>
      <p>{words.safety}</p>
      <p className="text-small text-ink-2">{words.talk}</p>
      <Line number="12356">{words.talk_line}</Line>
      <p className="text-small text-ink-2">{words.danger}</p>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-2.5">
        <Line number="120">{words.ambulance}</Line>
        <Line number="110">{words.police}</Line>
      </div>
      <p className="text-small">{words.someone}</p>
    </section>
  );
}

function Line({ number, children }: { number: string; children: string }) {
  return (
    <a href={`tel:${number}`} className={`${buttonClass({ look: "plain", block: true })} num`}>
      {children}
    </a>
  );
}
