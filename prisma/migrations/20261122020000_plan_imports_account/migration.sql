-- AlterTable
ALTER TABLE "AccessToken" ADD COLUMN     "expiresAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "BalanceUpdate" ADD COLUMN     "importBatchId" UUID;

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "importBatchId" UUID;

-- AlterTable
ALTER TABLE "Debt" ADD COLUMN     "allocation" TEXT,
ADD COLUMN     "courtInstalmentFen" BIGINT,
ADD COLUMN     "importBatchId" UUID,
ADD COLUMN     "isRateAgreed" BOOLEAN,
ADD COLUMN     "targetFen" BIGINT;

-- AlterTable
ALTER TABLE "Lender" ADD COLUMN     "importBatchId" UUID;

-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "importBatchId" UUID;

-- AlterTable
ALTER TABLE "Profile" ADD COLUMN     "withheldFen" BIGINT;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "leavingAt" TIMESTAMPTZ(3),
ADD COLUMN     "totpSealed" BYTEA,
ADD COLUMN     "totpStep" INTEGER;

-- CreateTable
CREATE TABLE "Essential" (
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "amountFen" BIGINT NOT NULL,

    CONSTRAINT "Essential_pkey" PRIMARY KEY ("userId","kind")
);

-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CreditReport" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "importBatchId" UUID NOT NULL,
    "reportOn" DATE NOT NULL,
    "sealed" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CreditReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailChoice" (
    "userId" UUID NOT NULL,
    "isOn" BOOLEAN NOT NULL DEFAULT false,
    "sendHour" INTEGER NOT NULL DEFAULT 9,
    "quietFrom" INTEGER NOT NULL DEFAULT 21,
    "quietTo" INTEGER NOT NULL DEFAULT 8,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MailChoice_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "MailSent" (
    "userId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailSent_pkey" PRIMARY KEY ("userId","purpose","on")
);

-- CreateIndex
CREATE INDEX "ImportBatch_userId_idx" ON "ImportBatch"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportBatch_id_userId_key" ON "ImportBatch"("id", "userId");

-- CreateIndex
CREATE INDEX "CreditReport_importBatchId_userId_idx" ON "CreditReport"("importBatchId", "userId");

-- CreateIndex
CREATE INDEX "CreditReport_userId_idx" ON "CreditReport"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "CreditReport_id_userId_key" ON "CreditReport"("id", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_userId_codeHash_key" ON "RecoveryCode"("userId", "codeHash");

-- CreateIndex
CREATE INDEX "AuditEvent_userId_at_idx" ON "AuditEvent"("userId", "at");

-- CreateIndex
CREATE INDEX "BalanceUpdate_importBatchId_userId_idx" ON "BalanceUpdate"("importBatchId", "userId");

-- CreateIndex
CREATE INDEX "Contact_importBatchId_userId_idx" ON "Contact"("importBatchId", "userId");

-- CreateIndex
CREATE INDEX "Debt_importBatchId_userId_idx" ON "Debt"("importBatchId", "userId");

-- CreateIndex
CREATE INDEX "Lender_importBatchId_userId_idx" ON "Lender"("importBatchId", "userId");

-- CreateIndex
CREATE INDEX "Payment_importBatchId_userId_idx" ON "Payment"("importBatchId", "userId");

-- AddForeignKey
ALTER TABLE "Lender" ADD CONSTRAINT "Lender_importBatchId_userId_fkey" FOREIGN KEY ("importBatchId", "userId") REFERENCES "ImportBatch"("id", "userId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Debt" ADD CONSTRAINT "Debt_importBatchId_userId_fkey" FOREIGN KEY ("importBatchId", "userId") REFERENCES "ImportBatch"("id", "userId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BalanceUpdate" ADD CONSTRAINT "BalanceUpdate_importBatchId_userId_fkey" FOREIGN KEY ("importBatchId", "userId") REFERENCES "ImportBatch"("id", "userId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_importBatchId_userId_fkey" FOREIGN KEY ("importBatchId", "userId") REFERENCES "ImportBatch"("id", "userId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_importBatchId_userId_fkey" FOREIGN KEY ("importBatchId", "userId") REFERENCES "ImportBatch"("id", "userId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Essential" ADD CONSTRAINT "Essential_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CreditReport" ADD CONSTRAINT "CreditReport_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CreditReport" ADD CONSTRAINT "CreditReport_importBatchId_userId_fkey" FOREIGN KEY ("importBatchId", "userId") REFERENCES "ImportBatch"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailChoice" ADD CONSTRAINT "MailChoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailSent" ADD CONSTRAINT "MailSent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Written by hand: what the program must never store, whatever its code does.
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_withheld" CHECK ("withheldFen" BETWEEN 0 AND 1000000000000);
ALTER TABLE "Essential" ADD CONSTRAINT "Essential_row" CHECK (
  "amountFen" BETWEEN 0 AND 1000000000000 AND "kind" IN (
    'housing', 'food', 'utilities', 'transport', 'medicine', 'children', 'parents', 'insurance', 'other'));
ALTER TABLE "Debt" ADD CONSTRAINT "Debt_plan" CHECK (
  "targetFen" BETWEEN 0 AND 1000000000000 AND "courtInstalmentFen" BETWEEN 0 AND 1000000000000
  AND "allocation" IN ('civil_code_561', 'principal_first'));
ALTER TABLE "User" ADD CONSTRAINT "User_totp" CHECK (("totpSealed" IS NULL) = ("totpStep" IS NULL));
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_words" CHECK (length("source") BETWEEN 1 AND 40);
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_words" CHECK (length("codeHash") BETWEEN 20 AND 100);
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_words" CHECK (length("kind") BETWEEN 1 AND 60);
ALTER TABLE "MailChoice" ADD CONSTRAINT "MailChoice_hours" CHECK (
  "sendHour" BETWEEN 0 AND 23 AND "quietFrom" BETWEEN 0 AND 23 AND "quietTo" BETWEEN 0 AND 23);
ALTER TABLE "MailSent" ADD CONSTRAINT "MailSent_words" CHECK (length("purpose") BETWEEN 1 AND 40);
