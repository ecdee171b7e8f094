import { useTranslations } from "next-intl";
import { Notice } from "@/app/_ui/notice";
import { refusalsOf } from "./refusals";

/** What became of a form that was sent without script; the server says it in the address that it goes back to. */
export function UploadNotice({ uploaded, refused }: { uploaded?: unknown; refused?: unknown }) {
  const t = useTranslations("upload");
  const count = typeof uploaded === "string" && /^\d{1,4}$/.test(uploaded) ? Number(uploaded) : 0;
  const reason = typeof refused === "string" ? refusalsOf(t)[refused] : undefined;
  if (count === 0 && reason === undefined) return null;
  return (
    <div className="mb-4 grid gap-2">
      {count > 0 && <Notice tone="ok">{t("came", { n: count })}</Notice>}
      {reason !== undefined && <Notice tone="court">{reason}</Notice>}
    </div>
  );
}
