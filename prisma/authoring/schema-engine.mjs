#!/usr/bin/env node
// Stand-in for Prisma's native schema-engine (same argv + JSON-RPC over stdio), backed by the WASM build from npm.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { parseIntoClientConfig } from "pg-connection-string";

const args = process.argv.slice(2);
const opt = (name) => args.flatMap((a, i) => (a === name ? [args[i + 1]] : []));
const ds = JSON.parse(opt("--datasource")[0] ?? "{}");
const url = ds.url;

function target(u) {
  const p = new URL(u);
  const db = decodeURIComponent(p.pathname.slice(1)) || "postgres";
  const schema = p.searchParams.get("schema") ?? "public";
  p.searchParams.delete("schema");
  return {
    connectionString: p.toString(),
    schema,
    db,
    admin: Object.assign(new URL(p), { pathname: "/postgres" }).toString(),
  };
}
const logFail = (code, message) =>
  process.stderr.write(
    `${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields: { message, error_code: code } })}\n`,
  );
async function createDatabase(u) {
  const t = target(u);
  const c = new pg.Client({ connectionString: t.admin });
  await c.connect();
  try {
    await c.query(`CREATE DATABASE ${pg.escapeIdentifier(t.db)}`);
  } finally {
    await c.end();
  }
  return { databaseName: t.db };
}

if (args.includes("--version")) {
  console.log("schema-engine-cli wasm-shim");
  process.exit(0);
}
const cli = args.indexOf("cli");
if (cli >= 0) {
  try {
    if (args[cli + 1] === "create-database") await createDatabase(url);
    else if (args[cli + 1] === "can-connect-to-database") {
      const c = new pg.Client({ connectionString: target(url).connectionString });
      await c.connect();
      await c.end();
    }
    process.exit(0);
  } catch (e) {
    process.stderr.write("\n");
    logFail(
      e.code === "3D000" ? "P1003" : "P1001",
      e.code === "3D000"
        ? `Database \`${target(url).db}\` does not exist`
        : `Can't reach database server: ${e.message}`,
    );
    process.exit(1);
  }
}

const { SchemaEngine } = await import("./wasm-engine.mjs");
let pending;
process.on("uncaughtException", (e) => {
  // a Rust panic: the call in progress never settles
  fail(pending, globalThis.PRISMA_WASM_PANIC_REGISTRY?.message ?? e);
  process.stdout.write("", () => process.exit(1));
});
// adapter-pg 7.10 as a migration adapter needs four fixes: it refuses the catalog type
// "char" that the describer selects (prisma/orm#27403); executeScript() splits on ';' (breaks $$ bodies and leaves
// a failing script half applied); connectToShadowDb() ignores the new database name when given a connection string;
// and it drops the shadow database before closing its own connections.
function migrationAdapter(u) {
  const t = target(u);
  const config = {
    ...parseIntoClientConfig(t.connectionString),
    options: `-c timezone=UTC -c search_path=${pg.escapeIdentifier(t.schema)}`,
  };
  const open = async (config) => {
    const adapter = await new PrismaPg(config, { schema: t.schema }).connect();
    const run = (sql) =>
      adapter
        .underlyingDriver()
        .query(sql)
        .catch((e) => adapter.onError(e));
    return Object.assign(adapter, {
      executeScript: async (sql) => {
        await run(sql);
      },
      async queryRaw(query) {
        const result = await this.performIO(query);
        const char = result.fields.map((f) => f.dataTypeID === 18);
        result.fields.forEach((f, i) => {
          if (char[i]) f.dataTypeID = 25;
        });
        const rows = await Object.getPrototypeOf(adapter).queryRaw.call(
          Object.create(adapter, { performIO: { value: async () => result } }),
          query,
        );
        rows.columnTypes = rows.columnTypes.map((t, i) => (char[i] ? ColumnTypeEnum.Character : t));
        return rows;
      },
    });
  };
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => open(config),
    async connectToShadowDb() {
      const main = await open(config),
        database = `prisma_migrate_shadow_db_${randomUUID()}`;
      await main.executeScript(`CREATE DATABASE "${database}" TEMPLATE template0`);
      const adapter = await open({ ...config, database }),
        dispose = adapter.dispose.bind(adapter);
      return Object.assign(adapter, {
        dispose: async () => {
          await dispose();
          await main.executeScript(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
          await main.dispose();
        },
      });
    },
  };
}
// A new engine for every call: one that has applied migrations has lost its shadow database factory.
async function open() {
  const factory = migrationAdapter(url);
  if (ds.shadowDatabaseUrl) {
    const s = migrationAdapter(ds.shadowDatabaseUrl);
    factory.connectToShadowDb = () => s.connect();
  }
  const datamodels = opt("--datamodels").map((p) => [p, readFileSync(p, "utf8")]);
  return await SchemaEngine.new(
    { datamodels: datamodels.length ? datamodels : undefined },
    (l) => process.stderr.write(`${l}\n`),
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}
const send = (o) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...o })}\n`);
const fail = (id, err) =>
  send({
    id,
    error: {
      code: 4466,
      message: "An error happened. Check the data field for details.",
      data: {
        is_panic: false,
        message: String(err?.message ?? err),
        error_code: err?.code ?? null,
        meta: err?.meta ?? null,
      },
    },
  });
let printId = 1e6;
async function handle({ id, method, params }) {
  pending = id;
  try {
    let result;
    if (method === "createDatabase") result = await createDatabase(params.datasource?.url ?? url);
    else {
      const e = await open();
      // These two find the shadow database factory only after a call that takes it from the adapter.
      if (method === "evaluateDataLoss" || method === "createMigration") {
        await e.diagnoseMigrationHistory({
          migrationsList: params.migrationsList,
          optInToShadowDatabase: true,
          filters: params.filters,
        });
      }
      const name = method === "getDatabaseVersion" ? "version" : method;
      result = (await e[name](params ?? null)) ?? {};
      if (method === "diff" && result.stdout != null) {
        send({ id: printId++, method: "print", params: { content: result.stdout } });
        result = { ...result, stdout: null };
      }
    }
    send({ id, result });
  } catch (err) {
    fail(id, err);
  }
}
let chain = Promise.resolve();
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const msg = JSON.parse(line);
  if (msg.method) chain = chain.then(() => handle(msg));
}
await chain;
process.exit(0);
