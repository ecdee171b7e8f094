import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Chip, Chips } from "@/app/_ui/chip";
import { Disclosure } from "@/app/_ui/disclosure";
import { Link } from "@/app/_ui/link";
import { TextLink } from "@/app/_ui/text-link";
import type { ContactView } from "@/lib/data/negotiation/contact-view";
import { wordsOf } from "@/lib/documents/evidence/finding-text";
import type { Finding, FindingBasis } from "@/lib/domain/conduct/check-conduct";
import { CONDUCT_WORDINGS } from "@/lib/domain/conduct/conduct-rule";
import { ONLY_NUMBER } from "@/lib/domain/conduct/logged-contact";
import { minuteToText } from "@/lib/domain/negotiation/wall-time";
import { formatDay } from "@/lib/format/day";
import { SOURCES } from "@/lib/reference/sources";
import type { Shown } from "./conduct-view";
import { useFindingText } from "./finding-text";

/** As many links to records as stand well in a line or two. */
const LINKS = 12;

type FindingItemProps = { finding: Finding; contacts: readonly [ContactView, ...ContactView[]]; shown: Shown };

/** One thing that may not comply: the fact, what it rests on, what is missing, and every rule behind it. */
export function FindingItem({ finding, contacts, shown }: FindingItemProps) {
  const [t, tComplaints] = [useTranslations("conduct"), useTranslations("complaints.page")];
  const locale = useLocale();
  const { code, force, facts, isScopeAssumed } = finding;
  const [first] = contacts;
  const isOneNumber = "toNumber" in facts && facts.toNumber === ONLY_NUMBER;
  return (
    <li className="grid min-w-0 gap-1.5 border-b border-line py-4 last:border-b-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <h3 className="min-w-0 font-strong wrap-anywhere">
          <bdi>{locale === "en" ? first.lender.nameEn : first.lender.name}</bdi>
        </h3>
        <Chips>
          <Chip>{t(`wording.${CONDUCT_WORDINGS[force]}`)}</Chip>
        </Chips>
      </div>
      <p className="wrap-anywhere">
        <bdi>{useFindingText(finding, first, shown)}</bdi>
      </p>
      <p className="text-small text-ink-2">{t("missing", { what: t(`evidence.${wordsOf(code)}`) })}</p>
      {isOneNumber && <p className="text-small text-ink-2">{t("page.one_number")}</p>}
      {first.lender.kind === "unlicensed" && <p className="text-small text-ink-2">{t("unlicensed")}</p>}
      <Records contacts={contacts} shown={shown} />
      <div className="flex flex-wrap items-start gap-x-5">
        <TextLink href={complaintAbout(finding)}>{tComplaints("from_finding")}</TextLink>
        <Disclosure summary={<span className="text-small">{t("page.rules", { n: finding.basis.length })}</span>}>
          <div className="grid gap-1.5 text-tiny text-ink-2">
            {finding.basis.map((basis) => (
              <BasisLine key={`${basis.source} ${basis.from}`} basis={basis} shown={shown} />
            ))}
            {code === "F1" && <p>{t("joint_counting")}</p>}
            {isScopeAssumed && <p>{t("platform")}</p>}
          </div>
        </Disclosure>
      </div>
    </li>
  );
}

/** The way to a complaint in which the contacts of a finding are ticked. */
function complaintAbout({ creditor, contactIds }: Finding): Route {
  const params = new URLSearchParams([
    ["lender", creditor],
    ...contactIds.slice(0, LINKS).map((id) => ["contact", id]),
  ]);
  return `/conduct/complaints/new?${params}` as Route;
}

function Records({ contacts, shown }: Pick<FindingItemProps, "contacts" | "shown">) {
  const t = useTranslations("conduct.page");
  const locale = useLocale();
  return (
    <div className="flex flex-wrap items-center gap-x-4 text-small">
      <span className="text-ink-2">{t("contacts")}</span>
      {contacts.slice(0, LINKS).map(({ id, on, minute }) => (
        <Link
          key={id}
          href={`/contacts/${id}` as Route}
          className="num inline-flex min-h-11 min-w-11 items-center text-accent underline-offset-4 hover:underline"
        >
          {t("record", { day: formatDay(on, locale, shown.today), time: minuteToText(minute) })}
        </Link>
      ))}
      {contacts.length > LINKS && (
        <span className="text-ink-2">{t("more_records", { n: contacts.length - LINKS })}</span>
      )}
    </div>
  );
}

/** The rule, since when it holds, what it says, how binding it is, and how it was checked. */
function BasisLine({ basis: { source, from, force, severity }, shown }: { basis: FindingBasis; shown: Shown }) {
  const [t, tSources] = [useTranslations("conduct"), useTranslations("sources")];
  const locale = useLocale();
  if (source === null) return <p>{t("basis_none")}</p>;
  const { title, confidence } = SOURCES[source];
  const said = { source: locale === "en" ? title.en : title.zh, level: severity.toLowerCase() };
  const rule =
    from === null ? t("basis_undated", said) : t("basis", { ...said, from: formatDay(from, locale, shown.today) });
  return (
    <p>
      {rule}
      {[t(`force.${force}`), tSources(`confidence.${confidence}`)].map((fact) => ` · ${fact}`)}
    </p>
  );
}
