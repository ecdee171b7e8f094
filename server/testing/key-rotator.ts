// A program that replaces the installation's key and is killed at one step of it.
import { type FaultPoint, setFaultHook } from "@/lib/data/core/fault-point";
import { withConnection } from "@/server/database/connect";
import { rotateKeys } from "@/server/rotate-keys";

const [keysFile = "", step = ""] = process.argv.slice(2);

setFaultHook((point: FaultPoint) => {
  if (point === step) process.kill(process.pid, "SIGKILL");
});
await withConnection(process.env.DATABASE_URL ?? "", (db) => rotateKeys(db, keysFile));
