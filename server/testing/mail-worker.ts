// A program that works through the queue with a clock that the test sets. It can be told to die at one step of a message.
import { type FaultPoint, setFaultHook } from "@/lib/data/core/fault-point";
import { startWorker } from "@/server/jobs/worker";

/** What the test tells it: what time it is, and at which step it ends; null: at none. */
export type Order = { now: string; dieAt: FaultPoint | null };

let order: Order = { now: new Date(0).toISOString(), dieAt: null };
const url = process.env.DATABASE_URL ?? "";

setFaultHook((point) => {
  if (point === order.dieAt) process.kill(process.pid, "SIGKILL");
});
process.on("message", (told: Order) => {
  order = told;
  process.send?.(told);
});
const worker = startWorker({ url }, () => new Date(order.now));
process.on("disconnect", () => void worker.stop().then(() => process.exit(0)));
process.send?.(order);
