import { defineConfig } from "prisma/config";

// Prisma's native schema engine is never needed: generate and validate run without it, migrations are plain SQL
// (server/migrate.ts). Naming a binary that exists keeps the CLI from downloading one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://localhost/unused" },
});
