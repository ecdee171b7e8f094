"use server";

import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/lib/actions/form-action";
import { getProfile, updateProfile } from "@/lib/data/accounts/profiles";
import { profileSchema } from "@/lib/schemas/profile";
import { capacityTexts, otherVersion } from "./capacity-texts";

/** Saves income and needs, half-done or not, and shows what a month leaves. */
export const saveProfileAction = formAction(profileSchema, async ({ user, input: { version, ...profile } }) => {
  if ((await updateProfile(user.id, version, profile)) === "saved")
    return { redirectTo: "/plan/capacity?saved=1" as Route };
  const [stored, money] = await Promise.all([getProfile(user.id), getTranslations("money")]);
  return { refused: "stale", current: otherVersion(stored, capacityTexts(profile), money("unknown")) };
});
