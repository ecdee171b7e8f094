"use server";

import { formAction } from "@/lib/actions/form-action";
import { getProfile, updateProfile } from "@/lib/data/profiles";
import { profileSchema } from "@/lib/schemas/profile";
import { profileTexts } from "./profile-texts";

export const saveProfileAction = formAction(profileSchema, async ({ user, input: { version, ...profile } }) => {
  const outcome = await updateProfile(user.id, version, profile);
  if (outcome === "stale") return { refused: "stale", current: profileTexts(await getProfile(user.id)) };
  return { redirectTo: "/settings?saved=profile" };
});
