"use server";

import { getTranslations } from "next-intl/server";
import { formAction } from "@/lib/actions/form-action";
import { getProfile, updateProfile } from "@/lib/data/profiles";
import { profileSchema } from "@/lib/schemas/profile";
import { otherVersion, profileTexts } from "./profile-texts";

export const saveProfileAction = formAction(profileSchema, async ({ user, input: { version, ...profile } }) => {
  if ((await updateProfile(user.id, version, profile)) === "saved") return { redirectTo: "/settings?saved=profile" };
  const [stored, money] = await Promise.all([getProfile(user.id), getTranslations("money")]);
  return { refused: "stale", current: otherVersion(stored, profileTexts(profile), money("unknown")) };
});
