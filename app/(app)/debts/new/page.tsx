import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/lib/auth/session";
import { getDraft } from "@/lib/data/core/drafts";
import { listLenders } from "@/lib/data/debts/lenders";
import { choiceName, chosenLender, type NewDebtParams, purposeOf, textOf } from "./chosen-lender";
import { NewDebtForm } from "./new-debt-form";
import { PickLender } from "./pick-lender";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("debt_new"))("title") };
}

/** A new debt in two steps: whom it is owed to, then what is known of it. */
export default async function NewDebtPage({ searchParams }: { searchParams: Promise<NewDebtParams> }) {
  const user = await requireUser();
  const params = await searchParams;
  const lenders = await listLenders(user.id);
  const chosen = chosenLender(params, lenders);
  if (!chosen) return <PickLender purpose={purposeOf(params)} lenders={lenders} once={randomUUID()} />;

  const draft = await getDraft(user.id, "debt:new");
  const isOfThis = draft?.choice?.[0] === choiceName(chosen);
  // The key is part of the address: going back and sending the same again finds the debt that is there already.
  const initial = { key: textOf(params.once) || randomUUID(), ...(draft && isOfThis ? { values: draft } : {}) };
  return <NewDebtForm chosen={chosen} purpose={purposeOf(params)} initial={initial} />;
}
