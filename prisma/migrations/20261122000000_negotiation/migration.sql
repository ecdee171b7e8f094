-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "agreementId" UUID;

-- CreateTable
CREATE TABLE "LenderPhone" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "lenderId" UUID NOT NULL,
    "phoneIndex" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sealed" BYTEA NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LenderPhone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Offer" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "debtId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "receivedOn" DATE NOT NULL,
    "expiresOn" DATE,
    "decidedOn" DATE,
    "claimFen" BIGINT,
    "statedTotalFen" BIGINT,
    "inWriting" BOOLEAN NOT NULL DEFAULT false,
    "verified" BOOLEAN,
    "payee" TEXT NOT NULL DEFAULT 'unknown',
    "interestRuns" BOOLEAN,
    "voidOnLate" BOOLEAN,
    "graceDays" INTEGER NOT NULL DEFAULT 0,
    "reportEffect" TEXT NOT NULL DEFAULT 'unknown',
    "hasEndSource" BOOLEAN,
    "isCardPlan" BOOLEAN NOT NULL DEFAULT false,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfferPayment" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "offerId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "dueOn" DATE NOT NULL,
    "amountFen" BIGINT NOT NULL,

    CONSTRAINT "OfferPayment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "debtId" UUID NOT NULL,
    "offerId" UUID NOT NULL,
    "acceptedOn" DATE NOT NULL,
    "endedOn" DATE,
    "endReason" TEXT,
    "stageBefore" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Instalment" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "dueOn" DATE NOT NULL,
    "amountFen" BIGINT NOT NULL,

    CONSTRAINT "Instalment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Complaint" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "lenderId" UUID NOT NULL,
    "debtId" UUID,
    "channel" TEXT NOT NULL,
    "matters" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "pace" TEXT NOT NULL DEFAULT 'usual',
    "filedOn" DATE,
    "dueOn" DATE,
    "answeredOn" DATE,
    "isConfirmedTrue" BOOLEAN NOT NULL DEFAULT false,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ComplaintContact" (
    "userId" UUID NOT NULL,
    "complaintId" UUID NOT NULL,
    "contactId" UUID NOT NULL,

    CONSTRAINT "ComplaintContact_pkey" PRIMARY KEY ("complaintId","contactId")
);

-- CreateTable
CREATE TABLE "ComplaintProof" (
    "userId" UUID NOT NULL,
    "complaintId" UUID NOT NULL,
    "proofId" UUID NOT NULL,

    CONSTRAINT "ComplaintProof_pkey" PRIMARY KEY ("complaintId","proofId")
);

-- CreateTable
CREATE TABLE "LookUp" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "debtId" UUID,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LookUp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HardshipStory" (
    "userId" UUID NOT NULL,
    "writtenOn" DATE NOT NULL,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HardshipStory_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "lenderId" UUID,
    "debtId" UUID,
    "code" TEXT NOT NULL,
    "sentOn" DATE,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AccessToken_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LenderPhone_lenderId_userId_idx" ON "LenderPhone"("lenderId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "LenderPhone_userId_phoneIndex_lenderId_key" ON "LenderPhone"("userId", "phoneIndex", "lenderId");

-- CreateIndex
CREATE INDEX "Offer_debtId_userId_idx" ON "Offer"("debtId", "userId");

-- CreateIndex
CREATE INDEX "Offer_userId_idx" ON "Offer"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Offer_id_userId_key" ON "Offer"("id", "userId");

-- CreateIndex
CREATE INDEX "OfferPayment_offerId_userId_idx" ON "OfferPayment"("offerId", "userId");

-- CreateIndex
CREATE INDEX "OfferPayment_userId_idx" ON "OfferPayment"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "OfferPayment_offerId_position_key" ON "OfferPayment"("offerId", "position");

-- CreateIndex
CREATE INDEX "Agreement_debtId_userId_idx" ON "Agreement"("debtId", "userId");

-- CreateIndex
CREATE INDEX "Agreement_userId_idx" ON "Agreement"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_id_userId_key" ON "Agreement"("id", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_offerId_userId_key" ON "Agreement"("offerId", "userId");

-- CreateIndex
CREATE INDEX "Instalment_agreementId_userId_idx" ON "Instalment"("agreementId", "userId");

-- CreateIndex
CREATE INDEX "Instalment_userId_idx" ON "Instalment"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Instalment_agreementId_position_key" ON "Instalment"("agreementId", "position");

-- CreateIndex
CREATE INDEX "Complaint_lenderId_userId_idx" ON "Complaint"("lenderId", "userId");

-- CreateIndex
CREATE INDEX "Complaint_debtId_userId_idx" ON "Complaint"("debtId", "userId");

-- CreateIndex
CREATE INDEX "Complaint_userId_idx" ON "Complaint"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Complaint_id_userId_key" ON "Complaint"("id", "userId");

-- CreateIndex
CREATE INDEX "ComplaintContact_contactId_userId_idx" ON "ComplaintContact"("contactId", "userId");

-- CreateIndex
CREATE INDEX "ComplaintContact_userId_idx" ON "ComplaintContact"("userId");

-- CreateIndex
CREATE INDEX "ComplaintProof_proofId_userId_idx" ON "ComplaintProof"("proofId", "userId");

-- CreateIndex
CREATE INDEX "ComplaintProof_userId_idx" ON "ComplaintProof"("userId");

-- CreateIndex
CREATE INDEX "LookUp_debtId_userId_idx" ON "LookUp"("debtId", "userId");

-- CreateIndex
CREATE INDEX "LookUp_userId_idx" ON "LookUp"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "LookUp_id_userId_key" ON "LookUp"("id", "userId");

-- CreateIndex
CREATE INDEX "Letter_lenderId_userId_idx" ON "Letter"("lenderId", "userId");

-- CreateIndex
CREATE INDEX "Letter_debtId_userId_idx" ON "Letter"("debtId", "userId");

-- CreateIndex
CREATE INDEX "Letter_userId_idx" ON "Letter"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_id_userId_key" ON "Letter"("id", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "AccessToken_tokenHash_key" ON "AccessToken"("tokenHash");

-- CreateIndex
CREATE INDEX "AccessToken_userId_idx" ON "AccessToken"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "AccessToken_id_userId_key" ON "AccessToken"("id", "userId");

-- CreateIndex
CREATE INDEX "Payment_agreementId_userId_idx" ON "Payment"("agreementId", "userId");

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_agreementId_userId_fkey" FOREIGN KEY ("agreementId", "userId") REFERENCES "Agreement"("id", "userId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LenderPhone" ADD CONSTRAINT "LenderPhone_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LenderPhone" ADD CONSTRAINT "LenderPhone_lenderId_userId_fkey" FOREIGN KEY ("lenderId", "userId") REFERENCES "Lender"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_debtId_userId_fkey" FOREIGN KEY ("debtId", "userId") REFERENCES "Debt"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfferPayment" ADD CONSTRAINT "OfferPayment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfferPayment" ADD CONSTRAINT "OfferPayment_offerId_userId_fkey" FOREIGN KEY ("offerId", "userId") REFERENCES "Offer"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_debtId_userId_fkey" FOREIGN KEY ("debtId", "userId") REFERENCES "Debt"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_offerId_userId_fkey" FOREIGN KEY ("offerId", "userId") REFERENCES "Offer"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instalment" ADD CONSTRAINT "Instalment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instalment" ADD CONSTRAINT "Instalment_agreementId_userId_fkey" FOREIGN KEY ("agreementId", "userId") REFERENCES "Agreement"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_lenderId_userId_fkey" FOREIGN KEY ("lenderId", "userId") REFERENCES "Lender"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_debtId_userId_fkey" FOREIGN KEY ("debtId", "userId") REFERENCES "Debt"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintContact" ADD CONSTRAINT "ComplaintContact_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintContact" ADD CONSTRAINT "ComplaintContact_complaintId_userId_fkey" FOREIGN KEY ("complaintId", "userId") REFERENCES "Complaint"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintContact" ADD CONSTRAINT "ComplaintContact_contactId_userId_fkey" FOREIGN KEY ("contactId", "userId") REFERENCES "Contact"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintProof" ADD CONSTRAINT "ComplaintProof_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintProof" ADD CONSTRAINT "ComplaintProof_complaintId_userId_fkey" FOREIGN KEY ("complaintId", "userId") REFERENCES "Complaint"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintProof" ADD CONSTRAINT "ComplaintProof_proofId_userId_fkey" FOREIGN KEY ("proofId", "userId") REFERENCES "Proof"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LookUp" ADD CONSTRAINT "LookUp_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LookUp" ADD CONSTRAINT "LookUp_debtId_userId_fkey" FOREIGN KEY ("debtId", "userId") REFERENCES "Debt"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HardshipStory" ADD CONSTRAINT "HardshipStory_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_lenderId_userId_fkey" FOREIGN KEY ("lenderId", "userId") REFERENCES "Lender"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_debtId_userId_fkey" FOREIGN KEY ("debtId", "userId") REFERENCES "Debt"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessToken" ADD CONSTRAINT "AccessToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Written by hand: what the program must never store, whatever its code does.
ALTER TABLE "LenderPhone" ADD CONSTRAINT "LenderPhone_words" CHECK (length("phoneIndex") BETWEEN 20 AND 100 AND length("party") BETWEEN 1 AND 40);
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_amounts" CHECK (
  "claimFen" BETWEEN 0 AND 1000000000000 AND "statedTotalFen" BETWEEN 0 AND 1000000000000 AND "graceDays" BETWEEN 0 AND 366);
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_words" CHECK (
  "kind" IN ('lump_sum', 'instalments', 'deferral', 'freeze') AND "side" IN ('lender', 'me')
  AND "status" IN ('open', 'accepted', 'declined', 'withdrawn')
  AND "payee" IN ('creditor_account', 'official_app', 'third_party', 'private_account', 'private_qr', 'unknown')
  AND "reportEffect" IN ('settled', 'settled_with_mark', 'stays_overdue', 'unknown'));
ALTER TABLE "OfferPayment" ADD CONSTRAINT "OfferPayment_row" CHECK (
  "position" BETWEEN 1 AND 600 AND "amountFen" BETWEEN 0 AND 1000000000000);
ALTER TABLE "Instalment" ADD CONSTRAINT "Instalment_row" CHECK (
  "position" BETWEEN 1 AND 600 AND "amountFen" BETWEEN 0 AND 1000000000000);
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_end" CHECK (
  length("endReason") BETWEEN 1 AND 40 AND ("endReason" IS NULL) = ("endedOn" IS NULL) AND length("stageBefore") BETWEEN 1 AND 40);
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_words" CHECK (
  length("channel") BETWEEN 1 AND 40 AND cardinality("matters") <= 20 AND "pace" IN ('usual', 'complex', 'special'));
ALTER TABLE "LookUp" ADD CONSTRAINT "LookUp_words" CHECK (length("kind") BETWEEN 1 AND 40);
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_words" CHECK (length("code") BETWEEN 1 AND 60);
ALTER TABLE "AccessToken" ADD CONSTRAINT "AccessToken_words" CHECK (
  length("purpose") BETWEEN 1 AND 40 AND "tokenHash" ~ '^[0-9a-f]{64}$');
-- One agreement of a debt is in force at a time; one that ended or was undone makes room for the next.
CREATE UNIQUE INDEX "Agreement_one_in_force" ON "Agreement"("debtId") WHERE "removedAt" IS NULL AND "endedOn" IS NULL;
