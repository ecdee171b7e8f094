import { Download } from "lucide";
import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "@/app/_ui/button-style";
import { Card } from "@/app/_ui/card";
import { Icon } from "@/app/_ui/icon";

/** What a complaint rests on, to be handed in: a statement, and a ZIP with the originals. */
export function EvidenceCard({ complaintId }: { complaintId: string }) {
  const t = useTranslations("evidence");
  const isEnglish = useLocale() === "en";
  const file = `/api/complaints/${complaintId}/evidence`;
  return (
    <Card title={t("card")}>
      <div className="grid grid-cols-1 gap-3">
        <p>{t("card_text")}</p>
        <p className="text-small text-ink-2">
          {t("complete")} {isEnglish && t("chinese")}
        </p>
        {/* No links of the program's own: the answers are files, and must be asked for only by a click. */}
        <div className="flex flex-wrap items-center gap-2.5">
          <a href={`${file}?format=zip`} className={buttonClass({})}>
            <Icon of={Download} className="size-4.5" />
            {t("zip")}
          </a>
          <a href={`${file}?format=pdf`} className={buttonClass({})}>
            {t("pdf")}
          </a>
          {isEnglish && (
            <a href={`${file}?format=pdf&lang=en`} className={buttonClass({ look: "quiet" })}>
              {t("english")}
            </a>
          )}
        </div>
      </div>
    </Card>
  );
}
