import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";

/** The SHA-256 of the original in groups that can be compared by eye, and what it proves. */
export function FingerprintCard({ sha256 }: { sha256: string }) {
  const t = useTranslations("proofs.page");
  const groups = sha256.match(/.{8}/g) ?? [];
  return (
    <Card title={t("fingerprint")}>
      {/* One text without spaces when it is copied: the gaps are drawn. */}
      <p className="grid grid-cols-[repeat(2,max-content)] gap-x-3 font-mono text-small min-[24rem]:grid-cols-[repeat(4,max-content)]">
        {groups.map((group, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same eight digits may stand at two places.
          <span key={place}>{group}</span>
        ))}
      </p>
      <p className="mt-2 text-small text-ink-2">{t("fingerprint_text")}</p>
    </Card>
  );
}
