"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { MoreFields } from "@/app/_ui/forms/more-fields";
import { TextField } from "@/app/_ui/forms/text-field";
import type { Day } from "@/lib/domain/basics/day";
import type { ReviewGroup } from "@/lib/domain/credit-report/review-rows";
import { plainName } from "@/lib/domain/settlement/written-name";
import { fieldName } from "./field-name";
import { ReviewRowFields } from "./review-row";
import type { Review } from "./use-report";

type ReviewGroupProps = { group: ReviewGroup; review: Review; choices: Readonly<Record<string, string>>; today: Day };

/** The rows of one lender. */
export function ReviewGroupCard({ group, review, choices, today }: ReviewGroupProps) {
  const t = useTranslations("report_import.group");
  const proposed = group.brand ?? group.lender.slice(0, 60);
  const [first] = group.rows;
  const hasNew = group.rows.some(({ account }) => choices[fieldName(account, "choice")] === "add");
  const isOther = plainName(proposed) !== plainName(group.lender);
  return (
    <Card title={proposed}>
      {isOther && <p className="-mt-2 mb-2 text-small text-ink-2">{t("company", { lender: group.lender })}</p>}
      <div className="divide-y divide-line">
        {group.rows.map((row) => (
          <ReviewRowFields
            key={row.account}
            row={row}
            review={review}
            choice={choices[fieldName(row.account, "choice")] ?? ""}
            today={today}
          />
        ))}
      </div>
      {first && hasNew && (
        <MoreFields summary={t("rename")} names={[]}>
          <TextField
            name={fieldName(first.account, "brand")}
            label={t("brand")}
            hint={group.lenderId === null ? undefined : t("known", { brand: proposed })}
            maxLength={60}
            defaultValue={proposed}
          />
        </MoreFields>
      )}
    </Card>
  );
}
