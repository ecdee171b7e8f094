import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { freePort } from "./free-port";

const PARTS = ["account", "container", "object"] as const;
const PROGRAMS = ["swift-ring-builder", "swift-proxy-server", ...PARTS.map((part) => `swift-${part}-server`)];

export type S3TestServer = {
  endpoint: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  stop(): void;
};

/**
 * A real S3 server that checks signatures: OpenStack Swift with its s3api, as Debian packages it (swift-proxy,
 * swift-account, swift-container, swift-object). Where it is not installed, the answer is why not.
 */
export async function startS3Server(): Promise<S3TestServer | { missing: string }> {
  const missing = PROGRAMS.filter((program) => spawnSync("which", [program]).status !== 0);
  if (missing.length > 0) return { missing: `not installed: ${missing.join(", ")} (OpenStack Swift)` };
  const folder = mkdtempSync(path.join(os.tmpdir(), "ashore-s3-"));
  mkdirSync(path.join(folder, "devices/d1"), { recursive: true });
  const children: ChildProcess[] = [];
  const stop = () => {
    for (const child of children) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  for (const part of PARTS) {
    const port = await freePort("127.0.0.1");
    buildRing(folder, part, port);
    const sections = {
      "pipeline:main": { pipeline: `${part}-server` },
      [`app:${part}-server`]: { use: `egg:swift#${part}` },
    };
    children.push(run(folder, part, port, sections));
  }
  const port = await freePort("127.0.0.1");
  children.push(run(folder, "proxy", port, PROXY));
  const endpoint = `http://127.0.0.1:${port}`;
  if (!(await answers(endpoint))) {
    stop();
    return { missing: "OpenStack Swift is installed, but does not answer" };
  }
  return { endpoint, credentials: { accessKeyId: "test:tester", secretAccessKey: SECRET }, stop };
}

const SECRET = "testing";
const PROXY = {
  "pipeline:main": { pipeline: "catch_errors gatekeeper cache s3api tempauth slo proxy-server" },
  "app:proxy-server": { use: "egg:swift#proxy", account_autocreate: "true" },
  "filter:catch_errors": { use: "egg:swift#catch_errors" },
  "filter:gatekeeper": { use: "egg:swift#gatekeeper" },
  "filter:cache": { use: "egg:swift#memcache" },
  "filter:s3api": { use: "egg:swift#s3api" },
  "filter:tempauth": { use: "egg:swift#tempauth", user_test_tester: `${SECRET} .admin` },
  "filter:slo": { use: "egg:swift#slo" },
};

/** One device, one copy: enough for a test. */
function buildRing(folder: string, part: string, port: number): void {
  const place = [
    "--region",
    "1",
    "--zone",
    "1",
    "--ip",
    "127.0.0.1",
    "--port",
    String(port),
    "--device",
    "d1",
    "--weight",
    "1",
  ];
  for (const command of [["create", "2", "1", "1"], ["add", ...place], ["rebalance"]]) {
    const { status, stderr } = spawnSync("swift-ring-builder", [`${part}.builder`, ...command], { cwd: folder });
    if (status !== 0) throw new Error(`swift-ring-builder ${command[0]} failed: ${stderr}`);
  }
}

type Sections = Record<string, Record<string, string>>;

function run(folder: string, part: string, port: number, sections: Sections): ChildProcess {
  const common = {
    bind_ip: "127.0.0.1",
    bind_port: String(port),
    workers: "0",
    swift_dir: folder,
    user: os.userInfo().username,
  };
  const all: Sections = {
    DEFAULT: { ...common, devices: path.join(folder, "devices"), mount_check: "false" },
    ...sections,
  };
  const text = Object.entries(all).map(([name, values]) =>
    [`[${name}]`, ...Object.entries(values).map(([key, value]) => `${key} = ${value}`)].join("\n"),
  );
  const file = path.join(folder, `${part}.conf`);
  writeFileSync(file, `${text.join("\n\n")}\n`);
  return spawn(`swift-${part}-server`, [file, "verbose"], { stdio: "ignore" });
}

async function answers(endpoint: string): Promise<boolean> {
  for (let tries = 0; tries < 150; tries++) {
    // Anything but silence: without a signature the server refuses, and that is an answer.
    if (
      await fetch(endpoint).then(
        () => true,
        () => false,
      )
    )
      return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
