import { useTranslations } from "next-intl";
import { buttonClass } from "@/app/_ui/button-style";
import { control } from "@/app/_ui/forms/control-style";
import { TextLink } from "@/app/_ui/text-link";

/** Finds pages by words of their titles. A plain GET form: titles are public, and the address can be passed on. */
export function GuideSearch({ words, found }: { words: string; found: number }) {
  const t = useTranslations("guide.search");
  return (
    <search className="mb-4 block">
      <form action="/guide" className="flex gap-2">
        <input
          type="search"
          name="q"
          aria-label={t("label")}
          aria-describedby="guide-search-hint"
          placeholder={t("placeholder")}
          maxLength={40}
          defaultValue={words}
          autoComplete="off"
          className={control}
        />
        <button type="submit" className={`${buttonClass({})} flex-none`}>
          {t("submit")}
        </button>
      </form>
      <p id="guide-search-hint" className="mt-1.5 text-tiny text-ink-2">
        {t("hint")}
      </p>
      {words !== "" && (
        <div className="flex flex-wrap items-center gap-x-4">
          <p role="status">{t("found", { n: found })}</p>
          {found > 0 && <TextLink href="/guide">{t("clear")}</TextLink>}
        </div>
      )}
    </search>
  );
}
