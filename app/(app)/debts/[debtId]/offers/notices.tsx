import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { EntryForm } from "@/app/(app)/debts/[debtId]/notices";
import { removeOfferAction, restoreOfferAction, setOfferStatusAction, undoOfferEditAction } from "./actions";

/** What may just have happened to an offer; it stands in the address, so it works without JavaScript. */
const OFFER_NOTICES = [
  "added",
  "edited",
  "undone_edit",
  "declined",
  "withdrawn",
  "open",
  "removed",
  "restored",
] as const;
export type OfferNotice = (typeof OFFER_NOTICES)[number];

type OfferNoticeProps = { note: unknown; entry: unknown; debtId: string };

/** A quiet word about what was just done, with the way to take it back. */
export function OfferNoticeLine({ note, entry, debtId }: OfferNoticeProps) {
  const t = useTranslations("offers.notice");
  const name = OFFER_NOTICES.find((one) => one === note);
  if (!name) return null;
  return (
    <div className="mb-4">
      <Notice tone="ok" action={typeof entry === "string" && <Back name={name} place={{ debtId, entryId: entry }} />}>
        {t(name)}
      </Notice>
    </div>
  );
}

type Place = { debtId: string; entryId: string };

function Back({ name, place }: { name: OfferNotice; place: Place }) {
  const [t, tActions] = [useTranslations("offers.notice"), useTranslations("actions")];
  const button = <SubmitButton look="plain">{name === "undone_edit" ? t("redo") : tActions("undo")}</SubmitButton>;
  switch (name) {
    case "edited":
    case "undone_edit":
      return (
        <EntryForm action={undoOfferEditAction} {...place}>
          {button}
        </EntryForm>
      );
    case "declined":
    case "withdrawn":
      return (
        <StatusForm status="open" {...place}>
          {button}
        </StatusForm>
      );
    case "added":
      return (
        <EntryForm action={removeOfferAction} {...place}>
          {button}
        </EntryForm>
      );
    case "removed":
      return (
        <EntryForm action={restoreOfferAction} {...place}>
          {button}
        </EntryForm>
      );
    case "open":
    case "restored":
      return null;
  }
}

type StatusFormProps = Place & { status: "open" | "declined" | "withdrawn"; children: ReactNode };

/** A form of one button that decides about an offer. */
export function StatusForm({ debtId, entryId, status, children }: StatusFormProps) {
  return (
    <Form action={setOfferStatusAction} initial={{}} className="flex-none">
      <input type="hidden" name="debtId" value={debtId} />
      <input type="hidden" name="entryId" value={entryId} />
      <input type="hidden" name="status" value={status} />
      {children}
    </Form>
  );
}
