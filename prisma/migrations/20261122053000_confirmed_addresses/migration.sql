-- AlterTable
ALTER TABLE "User" ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3);

-- Written by hand: whoever has been getting messages, each of which could be ended by a click, goes on getting them.
UPDATE "User" SET "confirmedAt" = now() WHERE "id" IN (
  SELECT "MailSent"."userId" FROM "MailSent" JOIN "MailChoice" ON "MailChoice"."userId" = "MailSent"."userId"
  WHERE "MailChoice"."isOn" AND "MailSent"."sentAt" IS NOT NULL);
