-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "keyCheck" TEXT NOT NULL,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "emailIndex" TEXT NOT NULL,
    "emailSealed" BYTEA NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataKey" (
    "userId" UUID NOT NULL,
    "keyId" TEXT NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DataKey_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Session" (
    "sid" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "device" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authenticatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("sid")
);

-- CreateTable
CREATE TABLE "Profile" (
    "userId" UUID NOT NULL,
    "incomeFen" BIGINT,
    "essentialsFen" BIGINT,
    "dependants" INTEGER,
    "savingsFen" BIGINT,
    "reserveMonths" DECIMAL(4,1),
    "reserveFen" BIGINT,
    "timeValueBasisPoints" INTEGER NOT NULL DEFAULT 600,
    "strategy" TEXT NOT NULL DEFAULT 'consequence',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Lender" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "directoryKey" TEXT,
    "kind" TEXT NOT NULL,
    "creditReporting" TEXT NOT NULL,
    "reportingSource" TEXT,
    "reportingAsOf" DATE,
    "negotiability" TEXT NOT NULL DEFAULT 'unknown',
    "sealed" BYTEA NOT NULL,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Lender_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Debt" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "lenderId" UUID NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'borrower',
    "product" TEXT NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'current',
    "contractOn" DATE,
    "contractedFen" BIGINT,
    "receivedFen" BIGINT,
    "paidSoFarFen" BIGINT,
    "statedRateBasisPoints" INTEGER,
    "arrearsFen" BIGINT,
    "instalmentFen" BIGINT,
    "minimumPaymentFen" BIGINT,
    "dueDayOfMonth" INTEGER,
    "overdueSince" DATE,
    "acceleratedOn" DATE,
    "lastInstalmentOn" DATE,
    "collateral" TEXT,
    "hasJointDebtor" BOOLEAN NOT NULL DEFAULT false,
    "guaranteeCalled" BOOLEAN NOT NULL DEFAULT false,
    "included" BOOLEAN NOT NULL DEFAULT true,
    "pinPosition" INTEGER,
    "customPosition" INTEGER,
    "archivedAt" TIMESTAMPTZ(3),
    "sealed" BYTEA NOT NULL,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Debt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StageChange" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "debtId" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StageChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BalanceUpdate" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "debtId" UUID NOT NULL,
    "asOf" DATE NOT NULL,
    "claimedFen" BIGINT,
    "principalFen" BIGINT,
    "interestFen" BIGINT,
    "penaltyFen" BIGINT,
    "feesFen" BIGINT,
    "correctsId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BalanceUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Demand" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "debtId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "possiblyEffective" BOOLEAN NOT NULL DEFAULT true,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Demand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CashFlow" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "debtId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CashFlow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CourtPaper" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "debtId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "procedure" TEXT,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "servedOn" DATE,
    "answerBy" DATE,
    "hearingOn" DATE,
    "appealBy" DATE,
    "performBy" DATE,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CourtPaper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "userId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("userId","form")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("userId","key","digest")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "windowStart" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_emailIndex_key" ON "User"("emailIndex");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Lender_userId_idx" ON "Lender"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Lender_id_userId_key" ON "Lender"("id", "userId");

-- CreateIndex
CREATE INDEX "Debt_userId_idx" ON "Debt"("userId");

-- CreateIndex
CREATE INDEX "Debt_lenderId_userId_idx" ON "Debt"("lenderId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Debt_id_userId_key" ON "Debt"("id", "userId");

-- CreateIndex
CREATE INDEX "StageChange_debtId_userId_idx" ON "StageChange"("debtId", "userId");

-- CreateIndex
CREATE INDEX "StageChange_userId_idx" ON "StageChange"("userId");

-- CreateIndex
CREATE INDEX "BalanceUpdate_debtId_userId_idx" ON "BalanceUpdate"("debtId", "userId");

-- CreateIndex
CREATE INDEX "BalanceUpdate_userId_idx" ON "BalanceUpdate"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "BalanceUpdate_id_userId_key" ON "BalanceUpdate"("id", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "BalanceUpdate_correctsId_userId_key" ON "BalanceUpdate"("correctsId", "userId");

-- CreateIndex
CREATE INDEX "Demand_debtId_userId_idx" ON "Demand"("debtId", "userId");

-- CreateIndex
CREATE INDEX "Demand_userId_idx" ON "Demand"("userId");

-- CreateIndex
CREATE INDEX "CashFlow_debtId_userId_idx" ON "CashFlow"("debtId", "userId");

-- CreateIndex
CREATE INDEX "CashFlow_userId_idx" ON "CashFlow"("userId");

-- CreateIndex
CREATE INDEX "CourtPaper_debtId_userId_idx" ON "CourtPaper"("debtId", "userId");

-- CreateIndex
CREATE INDEX "CourtPaper_userId_idx" ON "CourtPaper"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "CourtPaper_id_userId_key" ON "CourtPaper"("id", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_userId_subject_subjectId_version_key" ON "Revision"("userId", "subject", "subjectId", "version");

-- AddForeignKey
ALTER TABLE "DataKey" ADD CONSTRAINT "DataKey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lender" ADD CONSTRAINT "Lender_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Debt" ADD CONSTRAINT "Debt_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Debt" ADD CONSTRAINT "Debt_lenderId_userId_fkey" FOREIGN KEY ("lenderId", "userId") REFERENCES "Lender"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageChange" ADD CONSTRAINT "StageChange_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageChange" ADD CONSTRAINT "StageChange_debtId_userId_fkey" FOREIGN KEY ("debtId", "userId") REFERENCES "Debt"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BalanceUpdate" ADD CONSTRAINT "BalanceUpdate_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BalanceUpdate" ADD CONSTRAINT "BalanceUpdate_debtId_userId_fkey" FOREIGN KEY ("debtId", "userId") REFERENCES "Debt"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BalanceUpdate" ADD CONSTRAINT "BalanceUpdate_correctsId_userId_fkey" FOREIGN KEY ("correctsId", "userId") REFERENCES "BalanceUpdate"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Demand" ADD CONSTRAINT "Demand_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Demand" ADD CONSTRAINT "Demand_debtId_userId_fkey" FOREIGN KEY ("debtId", "userId") REFERENCES "Debt"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CashFlow" ADD CONSTRAINT "CashFlow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CashFlow" ADD CONSTRAINT "CashFlow_debtId_userId_fkey" FOREIGN KEY ("debtId", "userId") REFERENCES "Debt"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourtPaper" ADD CONSTRAINT "CourtPaper_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourtPaper" ADD CONSTRAINT "CourtPaper_debtId_userId_fkey" FOREIGN KEY ("debtId", "userId") REFERENCES "Debt"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdempotencyKey" ADD CONSTRAINT "IdempotencyKey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma's schema cannot say. Money is never negative and never above 10^12 fen; sizes keep a single row from growing without bound.
ALTER TABLE "Installation" ADD CONSTRAINT "Installation_one_row" CHECK ("id" = 1);
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_amounts" CHECK (
  "incomeFen" BETWEEN 0 AND 1000000000000 AND "essentialsFen" BETWEEN 0 AND 1000000000000
  AND "savingsFen" BETWEEN 0 AND 1000000000000 AND "reserveFen" BETWEEN 0 AND 1000000000000
  AND "dependants" BETWEEN 0 AND 99 AND "reserveMonths" BETWEEN 0 AND 120 AND "timeValueBasisPoints" BETWEEN 0 AND 10000);
ALTER TABLE "Debt" ADD CONSTRAINT "Debt_amounts" CHECK (
  "contractedFen" BETWEEN 0 AND 1000000000000 AND "receivedFen" BETWEEN 0 AND 1000000000000
  AND "paidSoFarFen" BETWEEN 0 AND 1000000000000 AND "arrearsFen" BETWEEN 0 AND 1000000000000
  AND "instalmentFen" BETWEEN 0 AND 1000000000000 AND "minimumPaymentFen" BETWEEN 0 AND 1000000000000
  AND "statedRateBasisPoints" BETWEEN 0 AND 10000000);
ALTER TABLE "Debt" ADD CONSTRAINT "Debt_due_day" CHECK ("dueDayOfMonth" BETWEEN 1 AND 31);
ALTER TABLE "Debt" ADD CONSTRAINT "Debt_positions" CHECK ("pinPosition" > 0 AND "customPosition" > 0);
ALTER TABLE "BalanceUpdate" ADD CONSTRAINT "BalanceUpdate_amounts" CHECK (
  "claimedFen" BETWEEN 0 AND 1000000000000 AND "principalFen" BETWEEN 0 AND 1000000000000
  AND "interestFen" BETWEEN 0 AND 1000000000000 AND "penaltyFen" BETWEEN 0 AND 1000000000000
  AND "feesFen" BETWEEN 0 AND 1000000000000);
ALTER TABLE "CashFlow" ADD CONSTRAINT "CashFlow_amount" CHECK ("amountFen" BETWEEN -1000000000000 AND 1000000000000);
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_size" CHECK (octet_length("sealed") <= 4000000);
ALTER TABLE "RateLimit" ADD CONSTRAINT "RateLimit_attempts" CHECK ("attempts" >= 0);
