import { useTranslations } from "next-intl";
import { Disclosure } from "@/app/_ui/disclosure";
import { TextLink } from "@/app/_ui/text-link";

const ANSWERS = ["difficulty", "mandate", "in_writing", "no_waiver", "reachable"] as const;
const AT_THE_DOOR = ["who", "door", "no_cash", "record", "police"] as const;
const AGENT_SIGNS = ["fee", "money_first", "lies"] as const;

/** A sheet of folds with a hairline between them. */
export const FOLDS = "min-w-0 divide-y divide-line rounded-card border border-line bg-paper px-4 py-1 desk:px-5.5";

/** What to say and to look at while somebody is on the phone or at the door: folded, one tap away, without leaving the form. */
export function Cards({ isVisit }: { isVisit: boolean }) {
  return (
    <div className={FOLDS}>
      {isVisit && <VisitCard isOpen />}
      <AnswerCard />
      {!isVisit && <VisitCard isOpen={false} />}
      <AgentCard />
    </div>
  );
}

function AnswerCard() {
  const t = useTranslations("call");
  return (
    <Disclosure summary={t("card.answer.title")}>
      <ul className={LIST}>
        <li>{t("opening")}</li>
        {ANSWERS.map((line) => (
          <li key={line}>{t(`card.answer.lines.${line}`)}</li>
        ))}
        <li>{t("closing")}</li>
      </ul>
      <p className="mt-2 text-small text-ink-2">{t("never")}</p>
    </Disclosure>
  );
}

function VisitCard({ isOpen }: { isOpen: boolean }) {
  const t = useTranslations("call.card");
  return (
    <Disclosure summary={t("visit.title")} open={isOpen}>
      <ul className={LIST}>
        {AT_THE_DOOR.map((line) => (
          <li key={line}>{t(`visit.lines.${line}`)}</li>
        ))}
      </ul>
      <TextLink href="/guide/calls-threats">{t("rules")}</TextLink>
    </Disclosure>
  );
}

function AgentCard() {
  const t = useTranslations("call.card");
  return (
    <Disclosure summary={t("agent.title")}>
      <p className="mb-1.5">{t("agent.lead")}</p>
      <ul className={LIST}>
        {AGENT_SIGNS.map((line) => (
          <li key={line}>{t(`agent.lines.${line}`)}</li>
        ))}
      </ul>
      <p className="mt-2 font-strong">{t("agent.then")}</p>
      <TextLink href="/guide/agents-and-fraud">{t("rules")}</TextLink>
    </Disclosure>
  );
}

const LIST = "grid list-disc gap-1.5 pl-5 marker:text-ink-3";
