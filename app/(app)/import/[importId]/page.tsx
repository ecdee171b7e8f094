import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { requireUser } from "@/lib/auth/session";
import { dayAt, today } from "@/lib/clock";
import { getDraft } from "@/lib/data/core/drafts";
import { listDebts } from "@/lib/data/debts/debts";
import { getImport } from "@/lib/data/imports/import-record";
import { lacksFacts } from "@/lib/data/imports/missing-facts";
import { formatDay } from "@/lib/format/day";
import { undoImportAction } from "./actions";
import { LeftThings } from "./left-things";
import { factsForm, MissingFactsForm } from "./missing-facts-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("done.title") };
}

/** What an import made, what is still to be said, and the way back. */
export default async function ImportDonePage({ params, searchParams }: PageProps<"/import/[importId]">) {
  const user = await requireUser();
  const [{ importId }, { note }] = await Promise.all([params, searchParams]);
  const [t, locale, made, debts, draft] = await Promise.all([
    getTranslations("imports"),
    getLocale(),
    getImport(user.id, importId),
    listDebts(user.id, { archived: false }),
    getDraft(user.id, factsForm(importId)),
  ]);
  if (!made) notFound();
  const { source, fileName, counts, undoneAt, left, createdAt, debtIds } = made;
  const on = today(user.timeZone);
  const from = { source: t(`source.${source}`), day: formatDay(dayAt(createdAt, user.timeZone), locale, on) };
  const wanted = new Set(debtIds);
  const lacking = source === "credit_report" ? debts.filter((debt) => wanted.has(debt.id) && lacksFacts(debt)) : [];
  const isContacts = source === "contacts_csv";
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t("done.title")}
        crumb={{ href: "/import", label: t("title") }}
        lead={fileName === "" ? t("done.from", from) : t("done.from_file", { ...from, file: fileName })}
      />
      <div className="grid gap-4">
        {note === "filled" && <Notice tone="ok">{t("done.missing.saved")}</Notice>}
        {undoneAt ? (
          <LeftThings left={left} />
        ) : (
          <>
            <Card>
              <p className="font-strong">{t("done.counts", counts)}</p>
              <div className="mt-3 flex flex-wrap gap-2.5">
                <LinkButton href={isContacts ? "/contacts" : "/debts"} look={lacking.length > 0 ? "plain" : "main"}>
                  {t(isContacts ? "done.contacts_link" : "done.debts_link")}
                </LinkButton>
              </div>
            </Card>
            {lacking.length > 0 && <MissingFactsForm importId={importId} debts={lacking} draft={draft} />}
            <Form action={undoImportAction} initial={{}} label={t("done.undo")} className="grid gap-1.5">
              <input type="hidden" name="importId" value={importId} />
              <p className="text-small text-ink-2">{t("done.undo_note")}</p>
              <div>
                <SubmitButton look="plain" pending={t("done.undoing")}>
                  {t("done.undo")}
                </SubmitButton>
              </div>
            </Form>
          </>
        )}
      </div>
    </div>
  );
}
