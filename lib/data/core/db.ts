import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type { PoolConfig } from "pg";
import { env } from "@/lib/env";
import { PrismaClient } from "@/prisma/generated/client";
import { ownRowsOnly } from "./own-rows";
import { giveUpWhenSilent } from "./quiet-connection";
import { statementNames } from "./statement-names";

export type Db = PrismaClient;
/** What a data function needs inside a transaction. */
export type Tx = Omit<Db, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;

/** As long as a transaction waits for its connection. */
const CONNECTS_WITHIN_MS = 15_000;
/** A short transaction on a machine that has much to do; a long one says so where it begins. */
const PATIENTLY = { maxWait: 10_000, timeout: 10_000 } as const;
/** How many plans a connection keeps; the product has fewer statements than that. */
const MAX_PLANS = 500;

const holder = globalThis as typeof globalThis & { ashoreDb?: { own: Db; everyones: Db } };

/** The one client of this process, made at first use: building the app must not need a database. Each query says whose rows it is about. */
export function db(): Db {
  return clients().own;
}

/** The same client for what runs for the whole installation: it may ask for everyone's rows. */
export function everyonesDb(): Db {
  return clients().everyones;
}

function clients(): { own: Db; everyones: Db } {
  if (!holder.ashoreDb) {
    const everyones = connect();
    // It only looks at queries: everything else about the client stays as it was, which its type cannot say.
    holder.ashoreDb = { own: everyones.$extends(ownRowsOnly) as unknown as Db, everyones };
  }
  return holder.ashoreDb;
}

function connect(): Db {
  // Without the time zone, instants would be stored hours off on a server whose zone is not UTC. The default cost of a
  // random page is a spinning disk's: with it the server reads whole tables, once per debt, where an index is at hand.
  const options = "-c timezone=UTC -c random_page_cost=1.1";
  const nameOf = statementNames(MAX_PLANS);
  const pool: PoolConfig = {
    connectionString: env.databaseUrl,
    options,
    max: 10,
    connectionTimeoutMillis: CONNECTS_WITHIN_MS,
    keepAlive: true,
    onConnect: (client) => giveUpWhenSilent(client),
  };
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameOf(sql) });
  return new PrismaClient({ adapter, transactionOptions: PATIENTLY });
}
