-- AlterTable
ALTER TABLE "CourtPaper" ADD COLUMN     "checkedOn" DATE,
ADD COLUMN     "objectBy" DATE;

-- AlterTable
ALTER TABLE "Debt" ADD COLUMN     "extraFeesFen" BIGINT,
ADD COLUMN     "instalmentCount" INTEGER;

-- CreateTable
CREATE TABLE "Reminder" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "doneOn" DATE,
    "snoozedUntil" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FirstDay" (
    "userId" UUID NOT NULL,
    "isSafe" TEXT,
    "hasCourtPaper" TEXT,
    "promiseDue" TEXT,
    "homeAtRisk" TEXT,
    "askedForMoney" TEXT,
    "sealed" BYTEA,
    "reportAskedOn" DATE,
    "finishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FirstDay_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "LprValue" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "publishedOn" DATE NOT NULL,
    "basisPoints" INTEGER NOT NULL,

    CONSTRAINT "LprValue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClockEvent" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "debtId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClockEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_userId_step_key" ON "Reminder"("userId", "step");

-- CreateIndex
CREATE UNIQUE INDEX "LprValue_userId_publishedOn_key" ON "LprValue"("userId", "publishedOn");

-- CreateIndex
CREATE INDEX "ClockEvent_debtId_userId_idx" ON "ClockEvent"("debtId", "userId");

-- CreateIndex
CREATE INDEX "ClockEvent_userId_idx" ON "ClockEvent"("userId");

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FirstDay" ADD CONSTRAINT "FirstDay_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LprValue" ADD CONSTRAINT "LprValue_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClockEvent" ADD CONSTRAINT "ClockEvent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClockEvent" ADD CONSTRAINT "ClockEvent_debtId_userId_fkey" FOREIGN KEY ("debtId", "userId") REFERENCES "Debt"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma's schema cannot say.
ALTER TABLE "Debt" ADD CONSTRAINT "Debt_simple_flows" CHECK (
  "instalmentCount" BETWEEN 1 AND 600 AND "extraFeesFen" BETWEEN 0 AND 1000000000000);
ALTER TABLE "LprValue" ADD CONSTRAINT "LprValue_rate" CHECK ("basisPoints" BETWEEN 0 AND 10000);
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_step" CHECK (length("step") BETWEEN 1 AND 200);
