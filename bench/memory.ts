import { readFileSync } from "node:fs";

/** Follows the memory of a process, in bytes. Known on Linux only; elsewhere it is zero. */
export function watchRss(pid: number) {
  const now = () => {
    const [, kib = "0"] = /VmRSS:\s+(\d+)/.exec(readStatus(pid)) ?? [];
    return Number(kib) * 1024;
  };
  let most = now();
  const timer = setInterval(() => {
    most = Math.max(most, now());
  }, 10);
  return {
    now,
    stop: () => {
      clearInterval(timer);
      return Math.max(most, now());
    },
  };
}

function readStatus(pid: number): string {
  return process.platform === "linux" ? readFileSync(`/proc/${pid}/status`, "utf8") : "";
}
