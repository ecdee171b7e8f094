import type { Client } from "pg";
import { underMigrationLock } from "./migrate";

/** Whom the program that serves is to the embedded server. Its owner makes and changes tables; this role has only their rows. */
export const APP_ROLE = "ashore_app";

/* The queue's tables hide their rows from everyone but their owner, and have no rule that names anybody: hence BYPASSRLS. */
const GRANTS = `
DO $$ BEGIN CREATE ROLE ${APP_ROLE}; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
ALTER ROLE ${APP_ROLE} LOGIN BYPASSRLS NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO ${APP_ROLE};
ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${APP_ROLE};
ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO ${APP_ROLE};
DO $$
DECLARE made name;
BEGIN
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  FOR made IN SELECT nspname FROM pg_namespace WHERE nspname IN ('public', 'graphile_worker') LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO ${APP_ROLE}', made);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO ${APP_ROLE}', made);
    EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %I TO ${APP_ROLE}', made);
  END LOOP;
END $$;
REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${APP_ROLE};`;

/**
 * Lets the app's role at the rows of every table there is, and of every one that the owner makes later. For the owner of a server of
 * our own, once the schema is of this version; a second time changes nothing.
 */
export async function grantToApp(db: Client): Promise<void> {
  await underMigrationLock(db, async () => void (await db.query(GRANTS)));
}
