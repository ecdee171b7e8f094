import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import type { LetterCode } from "@/lib/domain/letters/letter";

/** The letters of which a page speaks; each is filled from one's own records. */
export function LetterLinks({ letters }: { letters: readonly LetterCode[] }) {
  const [t, tParts] = [useTranslations("letters"), useTranslations("guide.parts")];
  return (
    <Card title={tParts("letters")}>
      <ul className="divide-y divide-line">
        {letters.map((code) => (
          <li key={code}>
            <Link href={`/letters/new?code=${code}` as Route} className="group grid gap-0.5 py-3">
              <span className="font-medium text-accent underline-offset-4 group-hover:underline">
                {t(`name.${code}`)}
              </span>
              <span className="text-small text-ink-2">{t(`about.${code}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
