import { useTranslations } from "next-intl";

export type NoteTextProps = {
  text: string;
  /** A note may name an amount in any words, so it is hidden as a whole, and its length with it. */
  masked: boolean;
  className?: string;
};

/** What a person wrote in their own words. Server components only: a client component would send the hidden text along. */
export function NoteText({ text, masked, className = "" }: NoteTextProps) {
  const t = useTranslations("mask");
  if (masked) return <p className={`text-ink-2 ${className}`}>{t("note")}</p>;
  return (
    <p className={`whitespace-pre-line wrap-anywhere ${className}`}>
      <bdi>{text}</bdi>
    </p>
  );
}
