// A program that brings a database up to this version, and is killed before the so-and-so-many-th statement it sends.
import pg from "pg";
import { connect } from "@/server/database/connect";
import { migrate, migrationsDir } from "@/server/database/migrate";

const [url = "", last = ""] = process.argv.slice(2);
const db = await connect(url);
let sent = 0;
const { query } = pg.Client.prototype;
Reflect.set(pg.Client.prototype, "query", function counted(this: pg.Client, ...args: unknown[]) {
  sent++;
  if (sent > Number(last)) process.kill(process.pid, "SIGKILL");
  return Reflect.apply(query, this, args);
});
await migrate(db, migrationsDir());
process.exit(0);
