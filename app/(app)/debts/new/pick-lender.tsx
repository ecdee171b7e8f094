import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { Form } from "@/app/_ui/forms/form";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import type { LenderView } from "@/lib/data/debts/lenders";
import { nameLenderAction } from "./actions";
import type { Purpose } from "./chosen-lender";
import { HiddenChoice } from "./hidden-choice";
import { addressOf, lenderChoices } from "./lender-choices";
import { LenderRows } from "./lender-rows";
import { LenderSearch, TypedName } from "./lender-search";

const QUICK_KINDS = ["landlord", "utility", "friend", "relative", "unlicensed"] as const;

type PickLenderProps = {
  purpose: Purpose | null;
  lenders: readonly LenderView[];
  /** The idempotency key of the debt that is about to be recorded. */
  once: string;
};

/** The first step: whom the debt is owed to. */
export async function PickLender({ purpose, lenders, once }: PickLenderProps) {
  const [t, tDebts, { own, directory }] = await Promise.all([
    getTranslations("debt_new"),
    getTranslations("debts"),
    lenderChoices({ query: "", purpose, lenders, once }),
  ]);
  const words = {
    label: t("search.label"),
    placeholder: t("search.placeholder"),
    submit: t("search.submit"),
    clear: t("search.clear"),
    own: t("own"),
    directory: t("directory"),
    nothing: t("found_hint"),
  };
  return (
    <>
      <PageHeader title={t("title")} crumb={{ href: "/debts", label: tDebts("title") }} lead={t("lead")} />
      <div className="grid max-w-2xl gap-5">
        <div className="-mb-3">
          <h2 className="font-strong">{purpose ? t(`purpose.${purpose}`) : t("search.label")}</h2>
          {purpose && <TextLink href="/debts/new">{t("purpose_back")}</TextLink>}
        </div>
        <LenderSearch
          words={words}
          purpose={purpose}
          useName={<UseName purpose={purpose} once={once} hint={t("use_name_hint")} />}
        >
          {!purpose && <QuickPicks once={once} />}
          {own.length > 0 && <LenderRows title={t("own")} rows={own} />}
          <LenderRows title={t("common")} rows={directory} />
        </LenderSearch>
      </div>
    </>
  );
}

/** Takes what was typed as the name of a lender of one's own. Posted, so that no name is in an address. */
function UseName({ purpose, once, hint }: { purpose: Purpose | null; once: string; hint: string }) {
  const kind = purpose && "bank";
  return (
    <Form action={nameLenderAction} initial={{ key: once }}>
      <HiddenChoice chosen={{ from: "own", kind }} />
      <input type="hidden" name="lenderKind" value={kind ?? ""} />
      <input type="hidden" name="product" value={purpose ? "secured_loan" : ""} />
      <input type="hidden" name="collateral" value={purpose ?? ""} />
      <TypedName hint={hint} />
    </Form>
  );
}

async function QuickPicks({ once }: { once: string }) {
  const t = await getTranslations("debt_new");
  const picks = [
    ...(["home", "car"] as const).map((pick) => ({ pick, href: addressOf({ for: pick }) })),
    ...QUICK_KINDS.map((pick) => ({ pick, href: addressOf({ once, own: "1", kind: pick }) })),
  ];
  return (
    <section className="grid gap-2">
      <h2 className="text-small font-medium text-ink-2">{t("picks")}</h2>
      <ul className="flex flex-wrap gap-2">
        {picks.map(({ pick, href }) => (
          <li key={pick}>
            <LinkButton href={href}>{t(`pick.${pick}`)}</LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
