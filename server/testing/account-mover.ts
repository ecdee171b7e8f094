// A program that brings an export along, or leaves, and is killed at one step of it.
import { readFileSync } from "node:fs";
import { type FaultPoint, setFaultHook } from "@/lib/data/core/fault-point";
import { beginLeaving } from "@/lib/data/leaving/leave";
import { importAccount } from "@/lib/documents/account-import/import-account";
import type { UserId } from "@/lib/domain/basics/user";
import { finishLeaving } from "@/lib/proofs/leaving";

const [userId = "", step = "", zip = ""] = process.argv.slice(2);
const user = userId as UserId;

setFaultHook((point: FaultPoint) => {
  if (point === step) process.kill(process.pid, "SIGKILL");
});
if (zip === "") {
  await beginLeaving(user, new Date());
  await finishLeaving();
} else {
  await importAccount(user, piecesOf(readFileSync(zip)), "");
}

async function* piecesOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000);
}
