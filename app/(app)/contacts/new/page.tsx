import { randomUUID } from "node:crypto";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Link } from "@/app/_ui/link";
import { PageHeader } from "@/app/_ui/page-header";
import { Cards } from "@/app/(app)/contacts/form/cards";
import {
  CONTACT_WAYS,
  ContactForm,
  type ContactFormProps,
  type ContactWay,
  contactFormName,
  useOfferedNumbers,
} from "@/app/(app)/contacts/form/contact-form";
import { requireUser } from "@/lib/auth/session";
import { getDraft } from "@/lib/data/core/drafts";
import { listDebts } from "@/lib/data/debts/debts";
import { type KnownPhone, listKnownPhones } from "@/lib/data/debts/lender-phones";
import { type LenderView, listLenders } from "@/lib/data/debts/lenders";
import { listContacts } from "@/lib/data/negotiation/contacts";
import { chinaClock } from "@/lib/domain/conduct/china-clock";
import type { WallClock } from "@/lib/domain/negotiation/contact";
import { minuteToText } from "@/lib/domain/negotiation/wall-time";
import { formatDay } from "@/lib/format/day";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("contacts.form"))("title") };
}

/** How many of the last contacts say which lenders are in touch. */
const RECENT = 30;

/** A contact in four taps; what to say meanwhile is one tap away. */
export default async function LogContactPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const user = await requireUser();
  const query = await searchParams;
  const as = CONTACT_WAYS.find((way) => way === query.as) ?? "call";
  const [lenders, debts, phones, recent, draft] = await Promise.all([
    listLenders(user.id),
    listDebts(user.id, { archived: false }),
    listKnownPhones(user.id),
    listContacts(user.id, { limit: RECENT }),
    getDraft(user.id, contactFormName(null)),
  ]);
  const debt = query.debt === undefined ? null : debts.find(({ id }) => id === query.debt);
  if (debt === undefined) notFound();
  const inTouch = [...recent.contacts.map(({ lender }) => lender.id), ...debts.map(({ lender }) => lender.id)];
  const clock = chinaClock(Date.now());
  return (
    <div className="max-w-3xl">
      <Top as={as} clock={clock} debtId={debt?.id ?? null} />
      <Body
        as={as}
        clock={clock}
        phones={phones}
        debts={debts}
        lenders={byUse(lenders, inTouch)}
        chosen={debt?.lender.id ?? null}
        debtId={debt?.id ?? null}
        initial={{ key: randomUUID(), ...(draft ? { values: draft } : {}) }}
      />
    </div>
  );
}

/** The ones named first first; lenders nobody talks about any more come last. */
function byUse(lenders: readonly LenderView[], inTouch: readonly string[]): LenderView[] {
  const order = [...new Set(inTouch)];
  const place = ({ id }: LenderView) => (order.includes(id) ? order.indexOf(id) : order.length);
  return lenders.toSorted((a, b) => place(a) - place(b));
}

type BodyProps = Omit<ContactFormProps, "editing" | "numbers"> & { phones: readonly KnownPhone[] };

function Body({ phones, ...form }: BodyProps) {
  const numbers = useOfferedNumbers(phones, form.lenders);
  const t = useTranslations("form");
  return (
    <div className="grid gap-4">
      {form.as === "visit" && <Cards isVisit />}
      {form.initial.values && <p className="text-small text-ink-2">{t("kept")}</p>}
      <ContactForm {...form} numbers={numbers} editing={null} />
    </div>
  );
}

function Top({ as, clock, debtId }: { as: ContactWay; clock: WallClock; debtId: string | null }) {
  const t = useTranslations("contacts.form");
  const time = `${formatDay(clock.on, useLocale(), clock.on)} ${minuteToText(clock.minute)}`;
  const of = debtId === null ? "" : `&debt=${debtId}`;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { time })} />
      <nav aria-label={t("kinds")} className="mb-4 flex flex-wrap gap-1 rounded-control bg-sunk p-1">
        {CONTACT_WAYS.map((way) => (
          <Link
            key={way}
            href={`/contacts/new?as=${way}${of}` as Route}
            data-replace
            aria-current={way === as ? "page" : undefined}
            className="flex min-h-11 grow items-center justify-center rounded-[8px] border border-transparent px-3 text-small text-ink-2 aria-[current]:border-line aria-[current]:bg-paper aria-[current]:font-strong aria-[current]:text-ink"
          >
            {t(`kind.${way}`)}
          </Link>
        ))}
      </nav>
    </>
  );
}
