import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/forms/form";
import { SubmitButton } from "@/app/_ui/forms/submit-button";
import { Notice } from "@/app/_ui/notice";
import { removeContactAction, restoreContactAction } from "./actions";

/** What may have happened just before a page is shown; it stands in the address, so it works without JavaScript. */
const NOTICES = ["logged", "saved", "removed", "restored"] as const;

/** A quiet word about what was just done; what was logged or removed can be taken back at once. */
export function ContactNotice({ note, entry }: { note: unknown; entry?: unknown }) {
  const t = useTranslations();
  const name = NOTICES.find((one) => one === note);
  if (!name) return null;
  const action = name === "logged" ? removeContactAction : name === "removed" ? restoreContactAction : null;
  const undo = action && typeof entry === "string" && (
    <ContactIdForm action={action} contactId={entry}>
      {t("actions.undo")}
    </ContactIdForm>
  );
  return (
    <div className="mb-4">
      <Notice tone="ok" action={undo}>
        {t(`contacts.notice.${name}`)}
      </Notice>
    </div>
  );
}

type ContactIdFormProps = {
  action: typeof removeContactAction;
  contactId: string;
  children: string;
};

/** A form of one button about a contact. */
export function ContactIdForm({ action, contactId, children }: ContactIdFormProps) {
  return (
    <Form action={action} initial={{}} className="flex-none">
      <input type="hidden" name="contactId" value={contactId} />
      <SubmitButton look="plain">{children}</SubmitButton>
    </Form>
  );
}
