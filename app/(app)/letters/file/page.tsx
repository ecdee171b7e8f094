import type { Metadata, Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { debtName } from "@/app/_order/debt-name";
import { PaperDownloads } from "@/app/_proofs/paper-downloads";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { CheckboxField } from "@/app/_ui/forms/choice-fields";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { TickList } from "@/app/(app)/conduct/complaints/tick-list";
import { requireUser } from "@/lib/auth/session";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { listDebts } from "@/lib/data/debts/debts";
import { getHardshipStory, type HardshipView } from "@/lib/data/letters/hardship-story";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import { listProofs } from "@/lib/data/proofs/proofs";
import { chosenProofs } from "@/lib/documents/hardship/hardship-record";
import { isOpenStage } from "@/lib/domain/debts/debt";
import { isPerson } from "@/lib/domain/debts/lender";
import { papersOf } from "@/lib/domain/letters/hardship";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("hardship.pack"))("title") };
}

/** The account, debts and papers as one file to hand in: what goes in, what is missing, and the download. */
export default async function HardshipFilePage() {
  const user = await requireUser();
  const [story, debts, proofs, t] = await Promise.all([
    getHardshipStory(user.id),
    listDebts(user.id, { archived: false }),
    listProofs(user.id),
    getTranslations("hardship.pack"),
  ]);
  return (
    <div className="max-w-3xl">
      <Top />
      {story.version === 0 ? (
        <EmptyState text={t("story_first")}>
          <LinkButton href={"/letters/story" as Route} look="main">
            {t("story_link")}
          </LinkButton>
        </EmptyState>
      ) : (
        // A plain form: the answer is a file, which no program of the page has to fetch.
        <form action="/api/hardship/file" className="grid grid-cols-1 gap-4">
          <InsideCard story={story} proofs={chosenProofs(story, proofs)} />
          <DebtsCard debts={debts.filter(({ stage }) => isOpenStage(stage))} />
          <Downloads />
        </form>
      )}
    </div>
  );
}

function Top() {
  const t = useTranslations("hardship.pack");
  const letters = useTranslations("letters");
  return (
    <PageHeader title={t("title")} crumb={{ href: "/letters" as Route, label: letters("title") }} lead={t("lead")} />
  );
}

/** Which papers are there, which are missing, and what can stand in for those. */
function InsideCard({ story, proofs }: { story: HardshipView; proofs: readonly ProofView[] }) {
  const t = useTranslations("hardship");
  const { missing } = papersOf(story);
  return (
    <Card title={t("pack.inside")} aside={<TextLink href={"/letters/story" as Route}>{t("pack.edit")}</TextLink>}>
      <div className="grid grid-cols-1 gap-2">
        <p>{t("pack.proofs", { n: proofs.length })}</p>
        <ul className="list-disc pl-5 text-small">
          {proofs.map(({ id, name }) => (
            <li key={id} className="wrap-anywhere">
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
        {missing.length > 0 && (
          <>
            <p className="font-strong">{t("pack.missing", { n: missing.length })}</p>
            <ul className="grid gap-1.5">
              {missing.map((paper) => (
                <li key={paper}>
                  {t(`paper.${paper}`)}
                  <span className="block text-small text-ink-2">{t(`instead.${paper}`)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="text-small text-ink-2">{t("never_forged")}</p>
      </div>
    </Card>
  );
}

/** Friends and relatives are not listed from the start: a lender need not know of them. */
function DebtsCard({ debts }: { debts: readonly DebtView[] }) {
  const t = useTranslations("hardship.pack");
  const locale = useLocale();
  if (debts.length === 0) {
    return (
      <Card title={t("debts")}>
        <p className="text-ink-2">{t("no_debts")}</p>
      </Card>
    );
  }
  return (
    <Card>
      <div className="grid grid-cols-1 gap-4">
        <p className="text-small text-ink-2">{t("limitation")}</p>
        <TickList
          name="debt"
          legend={t("debts")}
          options={debts.map((debt) => ({ value: debt.id, label: debtName(debt, locale) }))}
          chosen={debts.filter(({ lender }) => !isPerson(lender.kind)).map(({ id }) => id)}
          isOwnWords
        />
        <CheckboxField name="amounts" label={t("amounts")} hint={t("amounts_hint")} />
      </div>
    </Card>
  );
}

function Downloads() {
  const t = useTranslations("hardship.pack");
  const words = {
    complete: t("complete"),
    chinese: t("chinese"),
    english: t("english"),
    zip: t("zip"),
    pdf: t("pdf"),
  };
  return <PaperDownloads main="pdf" words={words} />;
}
