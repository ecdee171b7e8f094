import { readIfThere } from "./database/postgres-program";

const PARENT_CHECK_MS = 300;

/** Aborts at the first Ctrl-C, SIGTERM or closed terminal. A second Ctrl-C ends the program at once. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => {
      if (controller.signal.aborted && name === "SIGINT") process.exit(130);
      controller.abort();
    });
  }
  if (process.env.npm_lifecycle_event) abortWithParent(controller);
  return controller.signal;
}

/** npm that is killed tells its script nothing: a program that went on would hold the port without anyone in charge. */
function abortWithParent(controller: AbortController): void {
  const inCharge = startedBy();
  const check = setInterval(() => {
    if (startedBy() === inCharge) return;
    clearInterval(check);
    controller.abort();
  }, PARENT_CHECK_MS);
  check.unref();
}

/** Who started this program: its parent, and, where that is only a shell that waits for it, also the shell's parent. */
function startedBy(): string {
  const [, name = "", shellParent = ""] =
    /^\d+ \((.*)\) \S (\d+)/s.exec(readIfThere(`/proc/${process.ppid}/stat`)) ?? [];
  return name.endsWith("sh") ? `${process.ppid} ${shellParent}` : String(process.ppid);
}

/** Resolves when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
