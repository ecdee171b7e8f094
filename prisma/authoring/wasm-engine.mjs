// Rust panics in the engine report their message here (name fixed by the engine).
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message(m) {
    this.message = m;
    process.stderr.write(`${JSON.stringify({ level: "ERROR", fields: { message: m } })}\n`);
  },
};

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const bgPath = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
const bg = await import("@prisma/schema-engine-wasm/schema_engine_bg");
const mod = new WebAssembly.Module(readFileSync(join(dirname(bgPath), "schema_engine_bg.wasm")));
const inst = new WebAssembly.Instance(mod, { "./schema_engine_bg.js": bg });
bg.__wbg_set_wasm(inst.exports);
inst.exports.__wbindgen_start?.();
export const { SchemaEngine } = bg;
