import { Download } from "lucide";
import { useLocale } from "next-intl";
import { Button } from "@/app/_ui/button";
import { CheckboxField } from "@/app/_ui/forms/choice-fields";
import { Icon } from "@/app/_ui/icon";

type Format = "zip" | "pdf";
type PaperDownloadsProps = {
  /** The one of the two that most people want. */
  main: Format;
  words: Record<Format | "complete" | "chinese" | "english", string>;
};

/** The buttons under a paper that is made of what was ticked: as a PDF, or as a ZIP with the originals. Papers are Chinese. */
export function PaperDownloads({ main, words }: PaperDownloadsProps) {
  const isEnglish = useLocale() === "en";
  const other = main === "zip" ? "pdf" : "zip";
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="text-small text-ink-2">
        {words.complete} {isEnglish && words.chinese}
      </p>
      {isEnglish && <CheckboxField name="lang" value="en" label={words.english} />}
      <div className="flex flex-wrap gap-2.5">
        <Button look="main" name="format" value={main}>
          <Icon of={Download} className="size-4.5" />
          {words[main]}
        </Button>
        <Button name="format" value={other}>
          {words[other]}
        </Button>
      </div>
    </div>
  );
}
