// A program that runs one mutation, counts what it sends to the database, and is killed before one of these or at the end.
import pg from "pg";
import type { UserId } from "@/lib/domain/basics/user";
import { MUTATIONS } from "./mutations";

/** What it is told to do: at most so many statements, or as many as it takes. */
export type MutationOrder = { name: string; user: string; ids: string[]; key: string; statements: number | null };
/** How many statements it took, where it came to its end. */
export type MutationTold = { sent: number };

const order = JSON.parse(process.argv[2] ?? "{}") as MutationOrder;
let sent = 0;
const { query } = pg.Client.prototype;
Reflect.set(pg.Client.prototype, "query", function counted(this: pg.Client, ...args: unknown[]) {
  if (order.statements !== null && sent >= order.statements) process.kill(process.pid, "SIGKILL");
  sent++;
  return Reflect.apply(query, this, args);
});
await MUTATIONS[order.name]?.run(order.user as UserId, order.ids, { key: order.key, digest: "form" });
await new Promise<void>((resolve) => process.send?.({ sent } satisfies MutationTold, () => resolve()));
// All was answered, and whoever asked for it never hears of that.
process.kill(process.pid, "SIGKILL");
