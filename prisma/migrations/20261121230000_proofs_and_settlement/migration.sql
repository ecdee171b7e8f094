-- CreateTable
CREATE TABLE "Contact" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "lenderId" UUID NOT NULL,
    "debtId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "direction" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "connected" BOOLEAN,
    "verified" BOOLEAN,
    "consented" BOOLEAN NOT NULL DEFAULT false,
    "numberIndex" TEXT,
    "ownNumberIndex" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "followUpOn" DATE,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Payment" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "debtId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Settlement" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "debtId" UUID NOT NULL,
    "settledOn" DATE NOT NULL,
    "outcome" TEXT NOT NULL,
    "amountFen" BIGINT,
    "waivedFen" BIGINT,
    "paymentId" UUID,
    "stageBefore" TEXT NOT NULL,
    "certificateOn" DATE,
    "certificateFen" BIGINT,
    "certificateSays" TEXT,
    "certificateSeal" BOOLEAN,
    "closedAt" TIMESTAMPTZ(3),
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Settlement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChecklistItem" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "settlementId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "doneOn" DATE,
    "notApplicable" BOOLEAN NOT NULL DEFAULT false,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ChecklistItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proof" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "uploadKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "sizeBytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "wrappedKey" BYTEA NOT NULL,
    "preview" TEXT NOT NULL DEFAULT 'none',
    "previewKey" TEXT,
    "debtId" UUID,
    "contactId" UUID,
    "paymentId" UUID,
    "checklistItemId" UUID,
    "sealed" BYTEA NOT NULL,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Proof_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Contact_userId_at_idx" ON "Contact"("userId", "at");

-- CreateIndex
CREATE INDEX "Contact_lenderId_userId_idx" ON "Contact"("lenderId", "userId");

-- CreateIndex
CREATE INDEX "Contact_debtId_userId_idx" ON "Contact"("debtId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Contact_id_userId_key" ON "Contact"("id", "userId");

-- CreateIndex
CREATE INDEX "Payment_debtId_userId_idx" ON "Payment"("debtId", "userId");

-- CreateIndex
CREATE INDEX "Payment_userId_idx" ON "Payment"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_id_userId_key" ON "Payment"("id", "userId");

-- CreateIndex
CREATE INDEX "Settlement_debtId_userId_idx" ON "Settlement"("debtId", "userId");

-- CreateIndex
CREATE INDEX "Settlement_paymentId_userId_idx" ON "Settlement"("paymentId", "userId");

-- CreateIndex
CREATE INDEX "Settlement_userId_idx" ON "Settlement"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Settlement_id_userId_key" ON "Settlement"("id", "userId");

-- CreateIndex
CREATE INDEX "ChecklistItem_userId_idx" ON "ChecklistItem"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ChecklistItem_id_userId_key" ON "ChecklistItem"("id", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "ChecklistItem_settlementId_code_key" ON "ChecklistItem"("settlementId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Proof_storageKey_key" ON "Proof"("storageKey");

-- CreateIndex
CREATE UNIQUE INDEX "Proof_previewKey_key" ON "Proof"("previewKey");

-- CreateIndex
CREATE INDEX "Proof_userId_createdAt_idx" ON "Proof"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Proof_debtId_userId_idx" ON "Proof"("debtId", "userId");

-- CreateIndex
CREATE INDEX "Proof_contactId_userId_idx" ON "Proof"("contactId", "userId");

-- CreateIndex
CREATE INDEX "Proof_paymentId_userId_idx" ON "Proof"("paymentId", "userId");

-- CreateIndex
CREATE INDEX "Proof_checklistItemId_userId_idx" ON "Proof"("checklistItemId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Proof_id_userId_key" ON "Proof"("id", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Proof_userId_uploadKey_key" ON "Proof"("userId", "uploadKey");

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_lenderId_userId_fkey" FOREIGN KEY ("lenderId", "userId") REFERENCES "Lender"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_debtId_userId_fkey" FOREIGN KEY ("debtId", "userId") REFERENCES "Debt"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_debtId_userId_fkey" FOREIGN KEY ("debtId", "userId") REFERENCES "Debt"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Settlement" ADD CONSTRAINT "Settlement_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Settlement" ADD CONSTRAINT "Settlement_debtId_userId_fkey" FOREIGN KEY ("debtId", "userId") REFERENCES "Debt"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Settlement" ADD CONSTRAINT "Settlement_paymentId_userId_fkey" FOREIGN KEY ("paymentId", "userId") REFERENCES "Payment"("id", "userId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChecklistItem" ADD CONSTRAINT "ChecklistItem_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChecklistItem" ADD CONSTRAINT "ChecklistItem_settlementId_userId_fkey" FOREIGN KEY ("settlementId", "userId") REFERENCES "Settlement"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_debtId_userId_fkey" FOREIGN KEY ("debtId", "userId") REFERENCES "Debt"("id", "userId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_contactId_userId_fkey" FOREIGN KEY ("contactId", "userId") REFERENCES "Contact"("id", "userId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_paymentId_userId_fkey" FOREIGN KEY ("paymentId", "userId") REFERENCES "Payment"("id", "userId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_checklistItemId_userId_fkey" FOREIGN KEY ("checklistItemId", "userId") REFERENCES "ChecklistItem"("id", "userId") ON DELETE NO ACTION ON UPDATE CASCADE;



-- Written by hand: what the program must never store, whatever its code does.
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_words" CHECK (
  "direction" IN ('in', 'out') AND length("channel") BETWEEN 1 AND 40 AND length("party") BETWEEN 1 AND 40
  AND cardinality("tags") <= 60);
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_amount" CHECK ("amountFen" BETWEEN 0 AND 1000000000000);
ALTER TABLE "Settlement" ADD CONSTRAINT "Settlement_amounts" CHECK (
  "amountFen" BETWEEN 0 AND 1000000000000 AND "waivedFen" BETWEEN 0 AND 1000000000000
  AND "certificateFen" BETWEEN 0 AND 1000000000000);
ALTER TABLE "Settlement" ADD CONSTRAINT "Settlement_words" CHECK (
  "outcome" IN ('full', 'reduced', 'partial', 'disputed') AND "certificateSays" IN ('all', 'part', 'unclear'));
ALTER TABLE "ChecklistItem" ADD CONSTRAINT "ChecklistItem_one_answer" CHECK (
  length("code") BETWEEN 1 AND 60 AND NOT ("notApplicable" AND "doneOn" IS NOT NULL));
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_file" CHECK (
  "sizeBytes" BETWEEN 1 AND 104857600 AND "sha256" ~ '^[0-9a-f]{64}$' AND "preview" IN ('none', 'ready', 'unavailable')
  AND length("uploadKey") BETWEEN 8 AND 100);
-- A proof hangs on one thing at most; on none it lies in the inbox.
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_one_place" CHECK (num_nonnulls("contactId", "paymentId", "checklistItemId") <= 1);
-- One settlement of a debt stands at a time.
CREATE UNIQUE INDEX "Settlement_one_stands" ON "Settlement"("debtId") WHERE "removedAt" IS NULL AND "outcome" IN ('full', 'reduced');
