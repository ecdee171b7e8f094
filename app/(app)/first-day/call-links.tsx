import { Phone } from "lucide";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/app/_ui/button-style";
import { Icon } from "@/app/_ui/icon";

type Line = "n110" | "n120" | "n12345" | "n12348" | "n12356" | "n12368" | "n96110";

/** Numbers to call in one tap. */
export function CallLinks({ numbers }: { numbers: readonly Line[] }) {
  const t = useTranslations("first_day.call");
  if (numbers.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2.5 max-desk:*:grow">
      {numbers.map((line, place) => (
        // On a phone the most fitting number stands alone where the others make pairs.
        <li key={line} className={`grid ${place === 0 && numbers.length % 2 === 1 ? "max-desk:basis-full" : ""}`}>
          <a href={`tel:${line.slice(1)}`} className={buttonClass({ look: "plain" })}>
            <Icon of={Phone} className="size-4.5 text-accent" />
            {t(line)}
          </a>
        </li>
      ))}
    </ul>
  );
}
